import type { GraphQLFieldResolver } from 'graphql';
import type { GraphqlContext } from './context.js';

/** Resolves a field to the property of the same name. */
export const resolveProperty: GraphQLFieldResolver<Record<string, unknown>, GraphqlContext> = (
  source,
  _args,
  { budget },
  { fieldName },
) => {
  const value = source[fieldName];
  if (typeof value === 'string') budget.take('characters', value.length);
  else if (Array.isArray(value)) budget.take('objects', value.length);
  return value;
};
