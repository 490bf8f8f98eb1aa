import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldsOf, type BatchKeys } from '#contracts/definition';
import '../schema/extensions.js';
import { DocumentTooLarge } from './document-failures.js';
import { assumedItems, documentLimits } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What executing an operation costs at most, unless a list without `limit` is longer than assumed. */
export interface Weight {
  messages: number;
  objects: number;
  values: number;
}

/**
 * Visited selections after which the document is rejected: for the limit that its weight exceeds by then or, if none, for
 * their number as `values`.
 */
const maxSteps = 5_000;

const metaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** As how many messages an introspection counts: it sends none, but takes as long. */
const introspectionMessages = 5;

const [defaultLimit, maxLimit] = [20, 100];

/**
 * Adds up the messages, objects and values of an operation. The document need not be valid: it is weighed first,
 * because the time that its validation takes grows with the square of its size.
 * @throws DocumentTooLarge
 */
export function weigh(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): Weight {
  const weight: Weight = { messages: 0, objects: 0, values: 0 };
  let steps = 0;

  function addSelections(
    { selections }: SelectionSetNode,
    typeName: string | undefined,
    parents: number,
    depth: number,
    limit: number,
  ): void {
    if (depth > documentLimits.depth) throw tooLarge('levels', depth, documentLimits.depth);
    for (const selection of selections) {
      steps += 1;
      if (steps > maxSteps) throw exceeded(weight) ?? tooLarge('values', steps, maxSteps);
      if (selection.kind === Kind.FIELD) addField(selection, typeName, parents, depth, limit);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        addSelections(selection.selectionSet, condition, parents, depth + 1, limit);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment)
          addSelections(fragment.selectionSet, fragment.typeCondition.name.value, parents, depth + 1, limit);
      }
    }
  }

  function addField(
    node: FieldNode,
    typeName: string | undefined,
    parents: number,
    depth: number,
    limit: number,
  ): void {
    const name = node.name.value;
    if (typeName?.startsWith('__') && (node.alias ?? node.name).value !== name)
      throw aliasInIntrospection(node);
    const field = fieldOf(schema, typeName, name);
    weight.values += parents * (field?.extensions.values ?? 1);
    if (!field) return;
    if (metaFields.has(name)) weight.messages += introspectionMessages;
    const { link, message, page, count } = field.extensions;
    const isList = isListType(getNullableType(field.type)) && !typeName!.startsWith('__');
    const items = isList ? lengthOf(field, page ? limit : undefined) : 1;
    const children = parents * items;
    if (message || count) weight.messages += 1;
    if (link) weight.messages += Math.ceil(children / batchSizeOf(link.batchRead));
    if (link || isList) weight.objects += children;
    if (!node.selectionSet) return;
    addSelections(
      node.selectionSet,
      getNamedType(field.type).name,
      children,
      depth + 1,
      message ? limitOf(node, variables) : limit,
    );
  }

  addSelections(operation.selectionSet, schema.getRootType(operation.operation)?.name, 1, 1, defaultLimit);
  const failure = exceeded(weight);
  if (failure) throw failure;
  return weight;
}

/** Without aliases, the size of the schema limits an introspection: selections of the same field are merged. */
function aliasInIntrospection(node: FieldNode): GraphQLError {
  return new GraphQLError('Fields of the introspection must not have aliases.', { nodes: node });
}

export function tooLarge(limit: string, weight: number, max: number): DocumentTooLarge {
  return new DocumentTooLarge({ limit, weight, max });
}

function exceeded(weight: Weight): DocumentTooLarge | undefined {
  const limit = (['messages', 'objects', 'values'] as const).find(
    (each) => weight[each] > documentLimits[each],
  );
  return limit && tooLarge(limit, weight[limit], documentLimits[limit]);
}

function fieldOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (typeName === schema.getQueryType()!.name && metaFields.has(name)) return metaFields.get(name);
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function lengthOf(
  { extensions: { maxItems = assumedItems } }: GraphQLField<unknown, unknown>,
  limit?: number,
): number {
  return limit ?? Math.min(maxItems, assumedItems);
}

/** The argument `limit` of a page, within its bounds; 20 if it is omitted. */
function limitOf({ arguments: given = [] }: FieldNode, variables: Variables): number {
  const value = given.find(({ name }) => name.value === 'limit')?.value;
  const limit =
    value?.kind === Kind.VARIABLE
      ? (variables[value.name.value] ?? maxLimit)
      : value?.kind === Kind.INT
        ? value.value
        : defaultLimit;
  const number = typeof limit === 'object' ? NaN : Number(limit); // an object may have no primitive value
  return Number.isInteger(number) ? Math.min(Math.max(number, 1), maxLimit) : maxLimit;
}

/** Maximum number of keys in one batch read. */
export function batchSizeOf({
  request,
  batch,
}: {
  request: new () => object;
  batch: Pick<BatchKeys, 'keysField'>;
}): number {
  return fieldsOf(request).get(batch.keysField)!.schema['maxItems'] as number;
}
