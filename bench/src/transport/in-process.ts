import { InProcessBenchmark } from './in-process-benchmark.ts';
import { handleRequests } from '../shared/worker.ts';

// Worker that measures calls to a handler in the same process.
const benchmark = await InProcessBenchmark.open();
handleRequests(({ path, ms }: { path: string; ms: number }) => benchmark.run(path, ms));
