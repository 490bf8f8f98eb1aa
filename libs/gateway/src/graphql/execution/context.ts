import type DataLoader from 'dataloader';
import type { AnyRequest, PayloadClass } from '#contracts/definition';
import type { CursorCipher, ListIdentity } from '../../edge/input/cursor-cipher.js';
import type { Budget } from './budget.js';
import type { Link } from '../schema/links.js';

/** What the resolvers of one request share. */
export interface GraphqlContext {
  readonly budget: Budget;
  /**
   * Sends a message on behalf of the principal.
   * @throws Unauthenticated, Forbidden as the REST route would
   */
  send(message: AnyRequest, payload: object): Promise<unknown>;
  /** Loads items by key; all keys that are requested in one turn of the event loop are read together. */
  loaderOf(batchRead: Link['batchRead']): DataLoader<string, object | undefined>;
  /** The identity that the list has over REST, so that both accept the same cursors. */
  listOf(message: AnyRequest, filters: object): ListIdentity;
  /** The version of an object, computed once per request. */
  entityTagOf(payload: PayloadClass<object>, source: object): string;
  readonly cursors: CursorCipher;
  /** Measures a root field. */
  measure<T>(field: string, work: () => Promise<T>): Promise<T>;
}
