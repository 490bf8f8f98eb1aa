import type { EventPublisher } from './event-publisher.js';
import type { RequestTransport } from './request-transport.js';

/** Connects a process with the contexts and subscribers in other processes. */
export interface RemoteTransport {
  readonly client: RequestTransport;
  readonly publisher: EventPublisher;
}

/** Injection token of the `RemoteTransport` of an application; null or absent without Redis. */
export const REMOTE_TRANSPORT = Symbol('REMOTE_TRANSPORT');
