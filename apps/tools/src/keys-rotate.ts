import './cli/default-log-level.js';
import './cli/report-operator-errors.js';
import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { openContexts, readCommandLine } from '#process';
import { databaseVariables } from './cli/environment.js';
import { useDatabaseOfSplit } from './cli/use-split.js';

readCommandLine({
  command: 'npm run keys:rotate',
  purpose: 'Creates and publishes the next key that signs access tokens.',
  options: {},
  environment: databaseVariables,
  example: '',
});
useDatabaseOfSplit();

const contexts = await openContexts('keys-rotate', { auth: AuthModule });
try {
  const { kid, signsFrom } = await contexts.client(auth).rotateKeys({});
  console.log(`key ${kid} is published and signs from ${signsFrom}`);
} finally {
  await contexts.close();
}
