import { describe } from '@jest/globals';
import { carriesMessages } from '../testing/carries-messages.js';
import { openInProcess } from '../testing/open-in-process.js';
import { directWire, frozenWire } from './payload-codec.js';

describe('in process', () => {
  carriesMessages(openInProcess(directWire));
});

describe('in process, frozen', () => {
  carriesMessages(openInProcess(frozenWire));
});
