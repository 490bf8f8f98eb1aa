import { describe } from '@jest/globals';
import { transportContract } from '../testing/contract/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { loopback } from './payload-isolation.js';

describe('loopback transport', () => {
  transportContract(openInProcess(loopback));
});
