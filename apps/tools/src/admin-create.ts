import './cli/default-log-level.js';
import './cli/report-operator-errors.js';
import { text } from 'node:stream/consumers';
import { AuthModule } from '#auth';
import { AccountDisabled, auth, UnverifiedAccount, type CreateAdmin } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { openContexts, readCommandLine } from '#process';
import { databaseVariables } from './cli/environment.js';
import { promptPassword } from './cli/prompt-password.js';
import { useDatabaseOfSplit } from './cli/use-split.js';

const { values } = readCommandLine({
  command: 'npm run admin:create',
  purpose: 'Creates an admin, or makes an existing account one.',
  options: {
    email: {
      type: 'string',
      value: '<address>',
      description: 'Email address of the account.',
      required: true,
    },
    name: { type: 'string', value: '<name>', description: 'Name of a new account.', default: 'Admin' },
    'password-stdin': {
      type: 'boolean',
      description: 'Reads the password from standard input instead of the terminal.',
      default: false,
    },
    promote: {
      type: 'boolean',
      description: 'Also for an account whose address is not verified; ends its sessions and API keys.',
      default: false,
    },
  },
  environment: databaseVariables,
  example: '--email ada@example.com',
});

async function createAdmin(request: CreateAdmin, generated: boolean): Promise<void> {
  const contexts = await openContexts('admin-create', { auth: AuthModule });
  try {
    const { user, outcome } = await contexts.client(auth).createAdmin(request);
    if (outcome === 'unchanged') console.log(`${user.email} is an admin already; nothing was changed`);
    else console.log(`${user.email} is now an admin`);
    if (outcome !== 'unchanged' && generated) console.log(`password ${request.password}`);
  } catch (failure) {
    if (failure instanceof InvalidRequest) reportInvalid(failure);
    else if (failure instanceof UnverifiedAccount)
      console.error(
        `The account ${request.email} exists and its email address is not verified. With --promote it becomes an admin, ` +
          'gets this password, and its sessions, API keys and second factors end.',
      );
    else if (failure instanceof AccountDisabled)
      console.error(
        `The account ${request.email} is disabled; nothing was changed. Enable it first, as another admin.`,
      );
    else throw failure;
    process.exitCode = 1;
  } finally {
    await contexts.close();
  }
}

function reportInvalid({ details }: InvalidRequest): void {
  for (const { pointer, detail } of details.errors) console.error(`${pointer.slice(1)} ${detail}`);
}

useDatabaseOfSplit();
const { email, name, promote } = values;
const { password, generated } = values['password-stdin']
  ? { password: (await text(process.stdin)).replace(/\r?\n$/, ''), generated: false }
  : await promptPassword();
await createAdmin({ email: email!, name, password, promoteUnverified: promote }, generated);
