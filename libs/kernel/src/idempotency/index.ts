export { currentClaim } from './claim.js';
export { CommandTransaction } from './command-transaction.js';
export { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
export { idempotencyTable } from './idempotency-table.js';
export { IdempotencyModule } from './idempotency.module.js';
export { IdempotentCommands } from './idempotent-commands.js';
