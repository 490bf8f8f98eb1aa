import { addBounded } from './add-bounded.js';
import { addRequests } from './add-requests.js';
import { announce } from './announce.js';
import { beginRecall } from './begin-recall.js';
import { bury } from './bury.js';
import { claimExpired } from './claim-expired.js';
import { endRecall } from './end-recall.js';
import { forgetIdle } from './forget-idle.js';
import { leaveGroup } from './leave-group.js';
import { listAnnounced } from './list-announced.js';
import { measureFailed } from './measure-failed.js';
import { measureQueue } from './measure-queue.js';
import { promoteDue } from './promote-due.js';
import { recover } from './recover.js';
import { renewLeases } from './renew-leases.js';
import { replayLetter } from './replay-letter.js';
import { retryLater } from './retry-later.js';
import { trimHandled } from './trim-handled.js';
import { withdraw } from './withdraw.js';

export {
  addBounded,
  addRequests,
  announce,
  beginRecall,
  bury,
  claimExpired,
  endRecall,
  forgetIdle,
  leaveGroup,
  listAnnounced,
  measureFailed,
  measureQueue,
  promoteDue,
  recover,
  renewLeases,
  replayLetter,
  retryLater,
  trimHandled,
  withdraw,
};
export type { Script } from './script.js';

export const scripts = [
  addBounded,
  addRequests,
  announce,
  beginRecall,
  bury,
  claimExpired,
  endRecall,
  forgetIdle,
  leaveGroup,
  listAnnounced,
  measureFailed,
  measureQueue,
  promoteDue,
  recover,
  renewLeases,
  replayLetter,
  retryLater,
  trimHandled,
  withdraw,
];
