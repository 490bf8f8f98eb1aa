import { obey } from '../shared/worker.ts';
import { contestant, type Address } from './contestant.ts';

// The answering end of one contestant: <name> <address as JSON>.
const [name, address] = process.argv.slice(2);
await (await contestant(name!)).serve(JSON.parse(address!) as Address);
obey(() => process.cpuUsage());
