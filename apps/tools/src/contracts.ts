import './cli/report-operator-errors.js';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { describeContracts } from '#contracts/compatibility';
import { runContractsCommand } from './contracts/run-contracts-command.js';

// `export` prints what this version sends, handles, publishes and subscribes to. `check --against` compares it with
// such a file of the deployed version, or with the running processes. Exits with 1 if both cannot run together in every
// order, with 2 if that cannot be determined.

const own = describeContracts(contracts, dependencies, subscriptions);
process.exitCode = await runContractsCommand(own, process.argv.slice(2), console);
