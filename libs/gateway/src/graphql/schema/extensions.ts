import type { AnyRequest } from '#contracts/definition';
import type { Link } from './links.js';

// What `weigh` must know about the fields of the schema.

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** Set on fields that send a message for each selection. */
    readonly message?: AnyRequest;
    /** Set on fields that send a message for each batch of parents. */
    readonly link?: Link;
    /** Whether the field is a page whose length is the argument `limit` of its parent. */
    readonly page?: boolean;
    /** Maximum length of a list. */
    readonly maxItems?: number;
    /** As how many values the field counts; 1 if not set. */
    readonly values?: number;
  }
}
