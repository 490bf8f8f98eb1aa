import './cli/default-log-level.js';
import './cli/use-database-of-split.js';
import './cli/report-operator-errors.js';
import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { openContexts } from '#process';

const contexts = await openContexts('keys-rotate', { auth: AuthModule });
try {
  const { kid, signsFrom } = await contexts.client(auth).rotateKeys({});
  console.log(`key ${kid} is published and signs from ${signsFrom}`);
} finally {
  await contexts.close();
}
