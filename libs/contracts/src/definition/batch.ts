import type { FailureClass } from './failure.js';
import { query, type RequestMessage } from './message.js';
import type { PayloadClass } from './payload-class.js';

/** Names of the fields by which the items of a batch read are matched with the keys of its request. */
export interface BatchKeys {
  /** The request field with the keys. */
  readonly keysField: string;
  /** The item field that contains the key of the item. */
  readonly keyField: string;
  /** The response field with the keys that were not read, because the response would be too large. Default: none. */
  readonly remainingField?: string | undefined;
}

export type BatchRead<Pattern extends string, Request extends object, Response> = RequestMessage<
  Pattern,
  Request,
  Response,
  readonly []
> & { readonly batch: BatchKeys };

interface BatchOptions<Request extends object, Item, Response extends { readonly items: Item[] }> {
  /**
   * The query that reads a single item. The batch read requires the same access, and must return an item only if this
   * query would.
   */
  readonly of: RequestMessage<string, any, Item, readonly FailureClass[]>;
  readonly request: PayloadClass<Request>;
  readonly response: PayloadClass<Response>;
  readonly keysField: keyof Request & string;
  readonly keyField: keyof Item & string;
  readonly remainingField?: keyof Response & string;
}

/**
 * Declares a query that reads many items by their keys. Items are returned in no particular order, each once; keys
 * without an item that the principal may see are left out.
 */
export function batch<
  const Pattern extends `${string}.${string}`,
  Request extends object,
  Item,
  Response extends { readonly items: Item[] },
>(
  pattern: Pattern,
  { of, request, response, keysField, keyField, remainingField }: BatchOptions<Request, Item, Response>,
): BatchRead<Pattern, Request, Response> {
  const { access } = of;
  return { ...query(pattern, { request, response, access }), batch: { keysField, keyField, remainingField } };
}
