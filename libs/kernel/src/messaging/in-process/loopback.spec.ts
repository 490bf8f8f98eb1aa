import { describe } from '@jest/globals';
import { transportContract } from '../testing/contract/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { loopback } from './in-process-delivery.js';

describe('loopback transport', () => {
  transportContract(openInProcess(loopback));
});
