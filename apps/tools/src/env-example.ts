import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describeSettings } from '#kernel/config';
import { envExampleText } from './env-example-text.js';
// Each door declares its settings when it is entered.
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

// Writes `.env.example` from the settings that the code declares; with --check, fails when it is out of date.

const file = '.env.example';
const expected = envExampleText(describeSettings());
const actual = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (!process.argv.includes('--check')) {
  writeFileSync(file, expected);
} else if (actual !== expected) {
  console.error(`${file} does not tell what the settings declare: run \`npm run generate\` and commit it.`);
  process.exitCode = 1;
}
