import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestWithKey } from './request-with-key.js';

interface EncryptedResponse {
  readonly response: unknown;
  readonly encrypted: string;
}

/** The right of one execution of a command to commit under its idempotency key. */
export class Claim {
  /** Fencing token: every execution has its own. */
  readonly token: string = randomUUID();
  /** The response that the next commit stores. */
  pendingResponse: EncryptedResponse | undefined;
  /** The response that was committed with the effect of the command. */
  committedResponse: EncryptedResponse | undefined;
  /** True while the handler runs. Work that outlives the handler is not part of the command. */
  active = true;
  /** Person other than the principal whose data the response contains. */
  subjectId: string | undefined;

  constructor(
    readonly context: string,
    readonly request: RequestWithKey,
  ) {}
}

const storage = new AsyncLocalStorage<Claim | undefined>();

/** Runs a handler with its claim, or with none, so that the claim of the calling handler does not apply to it. */
export function runWithClaim<T>(claim: Claim | undefined, handle: () => T): T {
  return claim === storage.getStore() ? handle() : storage.run(claim, handle);
}

/** The claim of the current handler, if it belongs to the context and its command has an idempotency key. */
export function currentClaim(context: string): Claim | undefined {
  const claim = storage.getStore();
  return claim?.context === context && claim.active ? claim : undefined;
}
