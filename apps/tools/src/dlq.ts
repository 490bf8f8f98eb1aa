import './cli/default-log-level.js';
import './cli/report-operator-errors.js';
import { RedisSettings, RedisDeadLetters } from '#redis';
import { openDatabases } from '#process';
import { Configuration } from '#kernel/config';
import { OutboxDeadLetters } from '#kernel/outbox';
import { contextModules } from '../../modules.js';
import { printErrorLine } from './cli/print-line.js';
import { useRunningSplit } from './cli/use-split.js';
import { CompositeDeadLetters } from './dlq/composite-dead-letters.js';
import { readCommand } from './dlq/options.js';
import { runCommand } from './dlq/run-command.js';

// Dead letters are those of subscribers in Redis, and of the outboxes.

const command = readCommand();
useRunningSplit();
const connection = await openDatabases('dlq', contextModules);
const { redisUrl: url, redisPrefix: prefix } = new Configuration().of(RedisSettings);
const redis = url ? new RedisDeadLetters({ url, prefix, name: 'dlq' }) : undefined;
try {
  await redis?.connect();
  const { databases } = connection;
  const outboxes = databases
    .contexts()
    .map((context) => [context, new OutboxDeadLetters(databases, context)] as const);
  const deadLetters = new CompositeDeadLetters(redis, Object.fromEntries(outboxes));
  console.log(await runCommand(command, deadLetters));
} catch (error) {
  printErrorLine((error as Error).message);
  process.exitCode = 1;
} finally {
  await redis?.close();
  await connection.close();
}
