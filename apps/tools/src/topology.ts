import './cli/use-running-split.js';
import './cli/report-operator-errors.js';
import { splitApps } from '#contracts/contexts';
import { RedisSettings, ProcessDirectory } from '#redis';
import { readDirectory, type ProcessRecord } from '#registry';
import { Configuration, OperatorError } from '#kernel/config';
import { topologyTable } from './cli/topology-table.js';

// Prints the running processes from their registry in Redis.

const { redisUrl, redisPrefix } = new Configuration().of(RedisSettings);
if (redisUrl) {
  const directory = new ProcessDirectory({ url: redisUrl, prefix: redisPrefix, name: 'topology' }, splitApps);
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
