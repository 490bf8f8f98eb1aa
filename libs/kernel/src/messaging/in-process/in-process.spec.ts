import { describe } from '@jest/globals';
import { transportContract } from '../testing/transport-contract.js';
import { openInProcess } from '../testing/open-in-process.js';
import { freezingCodec, passThroughCodec } from './payload-codec.js';

describe('in-process transport with passThroughCodec', () => {
  transportContract(openInProcess(passThroughCodec));
});

describe('in-process transport with freezingCodec', () => {
  transportContract(openInProcess(freezingCodec));
});
