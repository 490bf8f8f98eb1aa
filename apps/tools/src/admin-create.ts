import './quiet.js';
import './plain-failures.js';
import { parseArgs } from 'node:util';
import { AuthModule } from '#auth';
import { auth, type CreateAdmin } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { openContexts } from '#kernel/topology';
import { choosePassword } from './ask-password.js';

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    name: { type: 'string', default: 'Admin' },
    password: { type: 'string' },
  },
});

async function createAdmin(request: CreateAdmin, minted: boolean): Promise<void> {
  const contexts = await openContexts('admin-create', { auth: AuthModule });
  try {
    const { user, created } = await contexts.client(auth).createAdmin(request);
    console.log(
      created ? `${user.email} is an admin now` : `${user.email} is an admin; the password stays as it was`,
    );
    if (created && minted) console.log(`password ${request.password}`);
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
  const { password, minted } = values.password
    ? { password: values.password, minted: false }
    : await choosePassword();
  await createAdmin({ email, name, password }, minted);
}
