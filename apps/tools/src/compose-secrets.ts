import './cli/report-operator-errors.js';
import { existsSync, writeFileSync } from 'node:fs';
import { contexts, contracts } from '#contracts/contexts';
import { OperatorError } from '#kernel/config';
import { readCommandLine } from '#process';
import { modules } from '../../modules.js';
import { describeSystem } from './generate/system-description.js';
import { composeSecrets } from './secrets/compose-secrets.js';

// Never overwrites a file, because the databases keep their first password.

readCommandLine({
  command: 'npm run compose:secrets',
  purpose: 'Writes new passwords for the compose files to docker, unless these files exist.',
  options: {},
  example: '',
});

const files = Object.entries(composeSecrets(contexts, await describeSystem(contracts, modules)));
const existing = files.map(([path]) => path).filter((path) => existsSync(path));
if (existing.length > 0)
  throw new OperatorError(`${existing.join(' and ')} exist already; delete them to replace all passwords.`);
for (const [path, content] of files) {
  // Redis reads its file as another user; it contains password hashes only.
  writeFileSync(path, content, { flag: 'wx', mode: path.endsWith('.env') ? 0o600 : 0o644 });
  console.log(`${path} written`);
}
