import { describe } from '@jest/globals';
import { transportContract } from '../testing/contract/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { freezing, noIsolation } from './in-process-delivery.js';

describe('in-process transport without isolation', () => {
  transportContract(openInProcess(noIsolation));
});

describe('in-process transport with freezing', () => {
  transportContract(openInProcess(freezing));
});
