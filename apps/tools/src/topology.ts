import './cli/report-operator-errors.js';
import { dependencies } from '#contracts/contexts';
import { RedisSettings, ProcessDirectory } from '#redis';
import { readDirectory, type ProcessRecord } from '#registry';
import { Configuration, OperatorError } from '#kernel/config';
import { readCommandLine } from '#process';
import { redisVariables } from './cli/environment.js';
import { topologyTable } from './cli/topology-table.js';
import { useRunningSplit } from './cli/use-split.js';

readCommandLine({
  command: 'npm run topology',
  purpose: 'Prints the running processes from their registry in Redis.',
  options: {},
  environment: redisVariables,
  example: '',
});
useRunningSplit();

const { redisUrl, redisPrefix } = new Configuration().of(RedisSettings);
if (redisUrl) {
  const connection = { url: redisUrl, prefix: redisPrefix, name: 'topology' };
  const directory = new ProcessDirectory(connection, Object.keys(dependencies));
  await directory.connect();
  try {
    console.log(topologyTable(await readRecords(directory), new Date()));
  } finally {
    await directory.close();
  }
} else {
  throw new OperatorError(
    'Without Redis there is no registry: set REDIS_URL and REDIS_PREFIX. If all contexts run in one process, see GET /v1/topology.',
  );
}

function readRecords(directory: ProcessDirectory): Promise<ProcessRecord[]> {
  return readDirectory(directory).catch(() => {
    throw new OperatorError('Cannot connect to Redis at REDIS_URL.');
  });
}
