import { describe } from '@jest/globals';
import { transportContract } from '../testing/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { serialisingCodec } from './payload-codec.js';

describe('in-process transport with serialisingCodec', () => {
  transportContract(openInProcess(serialisingCodec));
});
