import { describe } from '@jest/globals';
import { keepsItsPromises } from './testing/behaviour.js';

describe('on PostgreSQL', () => {
  keepsItsPromises(() => ({ DATABASE_URL: process.env.TEST_DATABASE_URL! }));
});
