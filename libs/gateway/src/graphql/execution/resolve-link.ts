import type { GraphQLFieldResolver } from 'graphql';
import type { GraphqlContext } from './context.js';
import type { Link } from '../schema/links.js';

/**
 * Resolves the linked objects in batches. Keys without an object that the principal may see yield null, or are left out
 * of a list.
 */
export const resolveLink =
  ({ keyField, batchRead }: Link): GraphQLFieldResolver<object, GraphqlContext> =>
  async (source, _args, context) => {
    const keys = (source as Record<string, unknown>)[keyField] as string | readonly string[] | null;
    if (keys === null || keys.length === 0) return keys && [];
    const items = await Promise.all([keys].flat().map((key) => context.loaderOf(batchRead).load(key)));
    const found = items.filter((item) => item !== undefined);
    context.budget.take('objects', found.length);
    return Array.isArray(keys) ? found : (found[0] ?? null);
  };
