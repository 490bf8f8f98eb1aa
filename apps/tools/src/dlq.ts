import './quiet.js';
import './plain-failures.js';
import { parseArgs } from 'node:util';
import { AuthModule } from '#auth';
import { MessagingSettings, RedisDeadLetters } from '#kernel/messaging';
import { settingsOf } from '#kernel/config';
import { OutboxDeadLetters } from '#kernel/outbox';
import { openDatabases } from '#kernel/topology';
import { OrdersModule } from '#orders';
import { ProductsModule } from '#products';
import { AllDeadLetters } from './dlq/all-dead-letters.js';
import { carryOut } from './dlq/carry-out.js';

// Lists, shows, replays and discards the events that were given up: over Redis by a subscriber, else by an outbox.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const opened = await openDatabases('dlq', {
  auth: AuthModule,
  products: ProductsModule,
  orders: OrdersModule,
});
const { redisUrl: url, redisPrefix: prefix } = settingsOf(MessagingSettings);
const redis = url ? new RedisDeadLetters({ url, prefix, name: 'dlq' }) : undefined;
try {
  await redis?.connect();
  const { databases } = opened;
  const inProcess = databases
    .contexts()
    .map((each) => [each, new OutboxDeadLetters(databases, each)] as const);
  const letters = new AllDeadLetters(redis, Object.fromEntries(inProcess));
  console.log(await carryOut(positionals, values.all, letters));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await redis?.close();
  await opened.close();
}
