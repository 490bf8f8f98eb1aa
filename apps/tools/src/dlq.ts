import './cli/default-log-level.js';
import './cli/use-running-split.js';
import './cli/report-operator-errors.js';
import { parseArgs } from 'node:util';
import { RedisSettings, RedisDeadLetters } from '#redis';
import { openDatabases } from '#process';
import { Configuration } from '#kernel/config';
import { OutboxDeadLetters } from '#kernel/outbox';
import { contextModules } from '../../modules.js';
import { CompositeDeadLetters } from './dlq/composite-dead-letters.js';
import { runCommand } from './dlq/run-command.js';

// Lists, shows, replays and discards dead letters: of subscribers in Redis, and of the outboxes.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
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
  console.log(await runCommand(positionals, values.all, deadLetters));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await redis?.close();
  await connection.close();
}
