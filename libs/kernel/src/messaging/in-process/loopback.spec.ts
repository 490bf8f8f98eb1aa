import { describe } from '@jest/globals';
import { transportContract } from '../testing/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { serialisation } from './payload-isolation.js';

describe('in-process transport with serialisation', () => {
  transportContract(openInProcess(serialisation));
});
