import './cli/report-operator-errors.js';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { describeContracts } from '#contracts/compatibility';
import { runContractsCommand } from './contracts/run-contracts-command.js';

const own = describeContracts(contracts, dependencies, subscriptions);
process.exitCode = await runContractsCommand(own, process.argv.slice(2), console);
