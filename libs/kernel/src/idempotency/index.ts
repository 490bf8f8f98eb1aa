export { currentClaim } from './claim.js';
export { CommandTransaction } from './command-transaction.js';
export { IdempotencyKey } from './idempotency-key.js';
export { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
export { usableRecord, type IdempotencyRecord } from './idempotency-record.js';
export { idempotencyTable } from './idempotency-table.js';
export { IdempotencyModule } from './idempotency.module.js';
export { IdempotencyMiddleware } from './idempotency-middleware.js';
export { currentSendId, currentRequestWithKey, type RequestWithKey } from './request-with-key.js';
