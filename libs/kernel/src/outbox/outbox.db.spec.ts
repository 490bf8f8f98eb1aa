import { describe } from '@jest/globals';
import { outboxContract } from './testing/outbox-contract.js';

describe('outbox on PostgreSQL', () => {
  outboxContract(() => ({ DATABASE_URL: process.env.TEST_DATABASE_URL! }));
});
