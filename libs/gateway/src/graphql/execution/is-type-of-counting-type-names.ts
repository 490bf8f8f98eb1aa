import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLIsTypeOfFn,
  type SelectionNode,
} from 'graphql';
import type { GraphqlContext } from './context.js';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * Response names of the selected `__typename` fields, by the nodes of a field. graphql-js passes the same nodes for
 * each object.
 */
const cached = new WeakMap<readonly FieldNode[], readonly string[]>();

/**
 * An `isTypeOf` that is always true. graphql-js resolves `__typename` itself, so this is the only place where its
 * characters can be charged to the budget.
 */
export const isTypeOfCountingTypeNames =
  (type: string): GraphQLIsTypeOfFn<object, GraphqlContext> =>
  (_source, { budget }, { fieldNodes, fragments }) => {
    let names = cached.get(fieldNodes);
    if (!names) {
      const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
      names = [...new Set(typeNamesIn(selections, fragments))];
      cached.set(fieldNodes, names);
    }
    budget.take('values', names.length);
    budget.take('characters', names.join('').length + names.length * type.length);
    return true;
  };

function typeNamesIn(selections: readonly SelectionNode[], fragments: Fragments): string[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD)
      return each.name.value === '__typename' ? [(each.alias ?? each.name).value] : [];
    const { selectionSet } = each.kind === Kind.INLINE_FRAGMENT ? each : fragments[each.name.value]!;
    return typeNamesIn(selectionSet.selections, fragments);
  });
}
