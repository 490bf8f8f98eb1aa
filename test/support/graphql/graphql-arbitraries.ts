import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { fieldsOf, type PayloadClass } from '#contracts/definition';
import { invalidValue, rarely, type KnownValues } from '../fuzz/fuzz-arbitraries.js';

type Field = GraphQLField<unknown, unknown>;

export interface GraphqlFuzzRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A document that selects arbitrary fields below one root field, with arbitrary variables. */
export function fuzzDocument(
  kind: 'query' | 'mutation',
  field: Field,
  known: KnownValues,
): fc.Arbitrary<GraphqlFuzzRequest> {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [parameters, args] = declared ? [`(${declared})`, `(${passed})`] : ['', ''];
  const variables = Object.fromEntries(
    field.args.map(({ name, type }) => [name, valueOf(type, known, name)]),
  );
  const required = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  return fc
    .tuple(selectionOf(field.type, 4), fc.record(variables, { requiredKeys: required }))
    .map(([selection, values]) => ({
      query: `${kind} ${parameters} { ${field.name}${args} ${selection} }`,
      variables: values,
    }));
}

function selectionOf(type: GraphQLOutputType, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const members = named
      .getTypes()
      .map((each) => selectionOf(each, depth).map((text) => `... on ${each.name} ${text}`));
    return fc.tuple(...members).map((parts) => `{ __typename ${parts.join(' ')} }`);
  }
  if (!isObjectType(named)) return fc.constant('');
  const fields = Object.values(named.getFields()).filter((each) => depth > 1 || !hasFields(each));
  return fc
    .subarray(fields)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((each) => selectionOf(each.type, depth - 1).map((text) => `${each.name} ${text}`)),
      ),
    )
    .map((parts) => `{ __typename ${parts.join(' ')} }`);
}

const hasFields = ({ type }: Field): boolean => 'getFields' in getNamedType(type);

/** Mostly valid. Without knowledge of patterns and lengths, which the schema does not have. */
function valueOf(type: GraphQLInputType, known: KnownValues, name: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, known, name);
  if (name in known) return rarely(invalidValue, fc.constant(known[name]));
  if (isListType(type)) {
    const items = valueOf(type.ofType as GraphQLInputType, known, `${name}[]`);
    return rarely(invalidValue, fc.array(items, { minLength: 1, maxLength: 2 }));
  }
  if (isEnumType(type))
    return rarely(invalidValue, fc.constantFrom(...type.getValues().map((each) => each.name)));
  if (!isInputObjectType(type)) return rarely(invalidValue, scalarOf(type.toString()));
  const fields = Object.values(type.getFields());
  return fc.record(
    Object.fromEntries(fields.map((each) => [each.name, valueOf(each.type, known, each.name)])),
    {
      requiredKeys: fields.filter((each) => isNonNullType(each.type)).map((each) => each.name),
    },
  );
}

function scalarOf(name: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'ID':
      return fc.uuid();
    case 'Int':
    case 'SafeInt':
      return fc.integer({ min: 1, max: 100 });
    case 'Boolean':
      return fc.boolean();
    case 'TextMap':
      return fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), { maxKeys: 2 });
    default:
      return fc.string({ minLength: 1, maxLength: 20 });
  }
}

/** A REST body as the value of an input object: enumeration values have the names of the schema. */
export function asInput(payload: PayloadClass<object>, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => asInput(payload, each));
  const fields = fieldsOf(payload);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const { nestedClass, enumeration } = fields.get(name) ?? {};
      if (nestedClass) return [name, asInput(nestedClass(), each)];
      const isValue = typeof each === 'string' && enumeration?.includes(each);
      return [name, isValue ? each.toUpperCase().replaceAll('-', '_') : each];
    }),
  );
}
