import './cli/default-log-level.js';
import './cli/report-operator-errors.js';
import { parseArgs } from 'node:util';
import { AuthModule } from '#auth';
import { auth, type CreateAdmin } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { openContexts } from '#kernel/topology';
import { promptPassword } from './cli/prompt-password.js';

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    name: { type: 'string', default: 'Admin' },
    password: { type: 'string' },
  },
});

async function createAdmin(request: CreateAdmin, generated: boolean): Promise<void> {
  const contexts = await openContexts('admin-create', { auth: AuthModule });
  try {
    const { user, created } = await contexts.client(auth).createAdmin(request);
    console.log(
      created ? `${user.email} is now an admin` : `${user.email} is an admin; the password is unchanged`,
    );
    if (created && generated) console.log(`password ${request.password}`);
  } catch (failure) {
    if (!(failure instanceof InvalidRequest)) throw failure;
    for (const { pointer, detail } of failure.details.errors) console.error(`${pointer.slice(1)} ${detail}`);
    process.exitCode = 1;
  } finally {
    await contexts.close();
  }
}

if (values.email === undefined) {
  console.error('usage: npm run admin:create -- --email E [--password P] [--name N]');
  process.exitCode = 2;
} else {
  const { email, name } = values;
  const { password, generated } = values.password
    ? { password: values.password, generated: false }
    : await promptPassword();
  await createAdmin({ email, name, password }, generated);
}
