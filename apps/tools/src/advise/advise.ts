import '../cli/report-operator-errors.js';
import { writeFileSync } from 'node:fs';
import { contextNames, dependencies } from '#contracts/contexts';
import { Configuration, OperatorError } from '#kernel/config';
import { RedisSettings, ProcessDirectory } from '#redis';
import { adviseOn } from './advise-on.js';
import { measureRemoteCall } from './collect/measure-remote-call.js';
import { recordLoad } from './collect/record-load.js';
import { useRunningSplit } from '../cli/use-split.js';
import { readOptions } from './options.js';
import { formatAdvice } from './report.js';

// Measures the running processes for a while, and prints for each context whether to keep, split or merge it.

const { forMs, requested, save } = readOptions();
useRunningSplit();
const { redisUrl: url, redisPrefix: prefix } = new Configuration().of(RedisSettings);
if (!url) throw new OperatorError('Processes are found in the registry: set REDIS_URL and REDIS_PREFIX.');
// Not only contexts with a contract: plain Nest modules have dependencies, too.
const modules = Object.keys(dependencies);
const directory = new ProcessDirectory({ url, prefix, name: 'advise' }, modules);
await directory.connect();
try {
  const recording = await recordLoad(directory, {
    forMs,
    token: process.env['OPERATOR_TOKEN'],
    dependencies,
    measureRemoteCall: () => measureRemoteCall(url, prefix, forMs),
  });
  if (save !== undefined) writeFileSync(save, `${JSON.stringify(recording)}\n`);
  const plainModules = modules.filter(
    (each) => each !== 'gateway' && !contextNames.some((name) => name === each),
  );
  console.log(formatAdvice(adviseOn(recording, requested), recording.remoteCall, plainModules));
} finally {
  await directory.close();
}
