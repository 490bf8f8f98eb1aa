import { handleRequests } from '../shared/worker.ts';
import { loadContender, type Address } from './contender.ts';

// Server process of one contender. Arguments: <name> <address as JSON>.
const [name, address] = process.argv.slice(2);
await (await loadContender(name!)).serve(JSON.parse(address!) as Address);
handleRequests(() => process.cpuUsage());
