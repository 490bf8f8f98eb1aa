import type { FailureClass } from './failure.js';
import { query, type RequestMessage } from './message.js';
import type { PayloadClass } from './payload-class.js';

/** How the items of a batch read correspond to the keys of its request. */
export interface BatchKeys {
  /** The request field with the keys. */
  readonly keys: string;
  /** The item field that contains the key of the item. */
  readonly key: string;
  /** The response field with the keys that were not read, because the response would be too large. Default: none. */
  readonly remaining?: string | undefined;
}

export type BatchRead<Pattern extends string, Request extends object, Reply> = RequestMessage<
  Pattern,
  Request,
  Reply,
  readonly []
> & { readonly batch: BatchKeys };

interface BatchShape<Request extends object, Item, Reply extends { readonly items: Item[] }> {
  /** The query that reads one of the items. The batch read has its access and shows an item under the same conditions. */
  readonly of: RequestMessage<string, any, Item, readonly FailureClass[]>;
  readonly request: PayloadClass<Request>;
  readonly response: PayloadClass<Reply>;
  readonly keys: keyof Request & string;
  readonly key: keyof Item & string;
  readonly remaining?: keyof Reply & string;
}

/**
 * Declares a query that reads many items by their keys. Items are returned in no particular order, each once; keys
 * without an item that the principal may see are left out.
 */
export function batch<
  const Pattern extends `${string}.${string}`,
  Request extends object,
  Item,
  Reply extends { readonly items: Item[] },
>(
  pattern: Pattern,
  { of, request, response, keys, key, remaining }: BatchShape<Request, Item, Reply>,
): BatchRead<Pattern, Request, Reply> {
  const { access } = of;
  return { ...query(pattern, { request, response, access }), batch: { keys, key, remaining } };
}
