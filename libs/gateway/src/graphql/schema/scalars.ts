import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

export const SafeInt: GraphQLScalarType<number, number> = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'An integer between -(2^53 - 1) and 2^53 - 1, for example an amount in minor units.',
  serialize: (value) => value as number,
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new GraphQLError('SafeInt must be an integer between -(2^53 - 1) and 2^53 - 1');
  },
  parseLiteral: (node) => SafeInt.parseValue(node.kind === Kind.INT ? Number(node.value) : undefined),
});

export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A time in UTC (ISO 8601), for example `2026-03-14T15:09:26.535Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value as string,
});

/** The contract validates keys and values. */
export const TextMap: GraphQLScalarType<object, object> = new GraphQLScalarType<object, object>({
  name: 'TextMap',
  description: 'An object whose values are strings, for example `{ "size": "M" }`.',
  serialize: (value) => value as object,
  parseValue: (value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new GraphQLError('TextMap must be an object');
  },
  parseLiteral: (node, variables) => TextMap.parseValue(valueFromASTUntyped(node, variables)),
});
