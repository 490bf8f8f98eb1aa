import './cli/report-operator-errors.js';
import { readFileSync } from 'node:fs';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { describeContracts } from '#contracts/compatibility';
import { runContractsCommand } from './contracts/run-contracts-command.js';

// `export` prints what this version sends, handles, publishes and subscribes to. `check --against <file>` compares it with such
// a file of the deployed version. Exits with 1 if both cannot run together in every order, with 2 if that cannot be determined.

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const own = describeContracts(version, contracts, dependencies, subscriptions);
process.exitCode = runContractsCommand(own, process.argv.slice(2), console);
