import { getNamedType, isLeafType, type GraphQLFieldResolver } from 'graphql';
import type { GraphqlContext } from './context.js';

/** Resolves a field to the property of the same name. */
export const resolveProperty: GraphQLFieldResolver<Record<string, unknown>, GraphqlContext> = (
  source,
  _args,
  { budget },
  { fieldName, path, returnType },
) => {
  const value = source[fieldName];
  budget.take('values', 1);
  budget.take('characters', String(path.key).length);
  if (Array.isArray(value)) budget.take('objects', value.length);
  if (isLeafType(getNamedType(returnType))) budget.take('characters', charactersIn(value));
  return value;
};

/** Characters of the strings in a value, including the names of an object. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const names = Array.isArray(value) ? 0 : Object.keys(value).join('').length;
  return Object.values(value).reduce<number>((sum, each) => sum + charactersIn(each), names);
}
