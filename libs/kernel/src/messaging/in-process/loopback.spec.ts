import { describe } from '@jest/globals';
import { carriesMessages } from '../testing/carries-messages.js';
import { openInProcess } from '../testing/open-in-process.js';
import { loopbackWire } from './payload-codec.js';

describe('in process, serialised and repeated', () => {
  carriesMessages(openInProcess(loopbackWire));
});
