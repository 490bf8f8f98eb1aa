import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { operationOf, type Documents } from './documents.js';
import { weigh, type Weight } from './weigh.js';

type Variables = Readonly<Record<string, unknown>>;

/** An operation that may be executed. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly weight: Weight;
  /** Name of the mutation field; undefined for a query. */
  readonly mutation: string | undefined;
}

/**
 * Parses, weighs and validates the document.
 * @throws DocumentTooLarge, GraphQLError, or an AggregateError with several GraphQLErrors
 */
export function prepareOperation(
  documents: Documents,
  schema: GraphQLSchema,
  text: string,
  { operationName, variables }: { readonly operationName: string | undefined; readonly variables: Variables },
): PreparedOperation {
  const parsed = documents.parse(text);
  const { document, fragments } = parsed;
  const operation = operationOf(schema, document, operationName);
  const weight = weigh(schema, operation, fragments, variables);
  const errors = documents.validate(parsed);
  if (errors.length > 0) throw new AggregateError(errors);
  return { document, operation, weight, mutation: mutationOf(operation, fragments) };
}

/** @throws GraphQLError if the operation has several mutations: idempotency keys and preconditions apply to one */
function mutationOf(
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string | undefined {
  if (operation !== OperationTypeNode.MUTATION) return undefined;
  const fields = fieldsIn(selectionSet, fragments).filter(({ name }) => !name.value.startsWith('__'));
  const names = new Set(fields.map(({ alias, name }) => (alias ?? name).value));
  if (names.size <= 1) return fields[0]?.name.value;
  throw new GraphQLError('A request executes one mutation: the idempotency key and If-Match apply to it.', {
    nodes: fields,
  });
}

function fieldsIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each];
    const { selectionSet } = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value)!;
    return fieldsIn(selectionSet, fragments);
  });
}
