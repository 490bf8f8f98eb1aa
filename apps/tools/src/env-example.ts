import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describeSettings } from '#kernel/config';
import { envExampleText } from './env-example-text.js';
// Each module registers its settings classes on import.
import '#kernel/identity';
import '#kernel/messaging';
import '#kernel/observability';
import '#kernel/outbox';
import '#kernel/persistence';
import '#kernel/topology';
import '#gateway';
import '#auth';
import '#products';
import '#orders';

// Writes `.env.example` from the settings classes; with --check, fails if the file is out of date.

const file = '.env.example';
const expected = envExampleText(describeSettings());
const actual = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (!process.argv.includes('--check')) {
  writeFileSync(file, expected);
} else if (actual !== expected) {
  console.error(`${file} is out of date: run \`npm run generate\` and commit the file.`);
  process.exitCode = 1;
}
