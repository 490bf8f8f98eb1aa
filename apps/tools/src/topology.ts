import './plain-failures.js';
import { MessagingSettings, ProcessDirectory } from '#kernel/messaging';
import { OperatorError, settingsOf } from '#kernel/config';
import { readDirectory, type ProcessRecord } from '#kernel/registry';
import { topologyTable } from './topology-table.js';

// Prints which processes there are, as they tell of themselves in Redis.

const { redisUrl, redisPrefix } = settingsOf(MessagingSettings);
if (redisUrl) {
  const directory = new ProcessDirectory({ url: redisUrl, prefix: redisPrefix, name: 'topology' });
  await directory.connect();
  try {
    console.log(topologyTable(await records(directory), new Date()));
  } finally {
    await directory.close();
  }
} else {
  console.log('REDIS_URL is not set: everything runs in one process, and GET /v1/topology describes it.');
}

function records(directory: ProcessDirectory): Promise<ProcessRecord[]> {
  return readDirectory(directory).catch(() => {
    throw new OperatorError('Redis does not answer at REDIS_URL.');
  });
}
