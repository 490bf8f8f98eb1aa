import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main } from '@angular-devkit/schematics-cli/bin/schematics.js';

// Runs a schematic of this project without the question of `nest g` for an app. Runs from source, without a build.

const usage = `npm run g -- message <context>.<message>      declaration, handler and REST route of a message; --no-route for
                                              one that only other contexts send
npm run g -- context <name>                   contract, module, schema and app of a context
npm run g -- migration <context> <name>       a migration

--dry-run lists the files without writing them.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { 'dry-run': { type: 'boolean' }, route: { type: 'boolean' } },
});
const [schematic, name, path] = positionals;
const { collection } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as { readonly collection: string };

if (schematic === undefined) console.log(usage);
else {
  // The CLI of the schematics would read `--no-route` as `--route`.
  const options = Object.entries({ name, path, ...values }).filter(([, value]) => value !== undefined);
  const args = options.map(([option, value]) => `--${option}=${value}`);
  process.exitCode = await main({ args: [`${collection}:${schematic}`, ...args] });
}
