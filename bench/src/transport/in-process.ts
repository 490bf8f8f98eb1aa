import { InProcessTrial } from './in-process-trial.ts';
import { obey } from '../shared/worker.ts';

// Ways to call a handler of the same process.
const trial = await InProcessTrial.open();
obey(({ way, ms }: { way: string; ms: number }) => trial.run(way, ms));
