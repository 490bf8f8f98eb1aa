import '../cli/report-operator-errors.js';
import { readFileSync } from 'node:fs';
import { main } from '@angular-devkit/schematics-cli/bin/schematics.js';
import { readGeneratorOptions } from './generator-options.js';

// Runs a schematic of this project without the question of `nest g` for an app.

const { schematic, options } = readGeneratorOptions();
const { collection } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as { readonly collection: string };
const args = Object.entries(options).map(([option, value]) => `--${option}=${value}`);
process.exitCode = await main({ args: [`${collection}:${schematic}`, ...args] });
