import type { AnyRequest } from '#contracts/definition';
import type { Link } from './links.js';

// What `weigh` needs to compute the weight of a field.

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** Set on fields that send a message for each selection. */
    readonly message?: AnyRequest;
    /** Set on fields that send a message for each batch of parents. */
    readonly link?: Link;
    /** Whether the field holds the items of a page: at most as many as the argument `limit` of its parent. */
    readonly page?: boolean;
    /** Whether the field is the total of a page, for which the message counts the items. */
    readonly count?: boolean;
    /** Maximum length of a list. */
    readonly maxItems?: number;
    /** As how many values the field counts; 1 if not set. */
    readonly values?: number;
  }
}
