export { Inbox } from './inbox.js';
export { OutboxDeadLetters } from './outbox-dead-letters.js';
export { OutboxModule } from './outbox.module.js';
export { initialOutboxTables, outboxRecoveryTables, outboxTables } from './outbox-tables.js';
export { Outbox } from './outbox.js';
