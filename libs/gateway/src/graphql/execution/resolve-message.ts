import {
  Kind,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { Failure, fieldsOf, type AnyRequest } from '#contracts/definition';
import type { GraphqlContext } from './context.js';
import { FailedResult } from '../schema/failure-types.js';
import { pageArguments, bindArguments, withoutNulls } from './bind-arguments.js';

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

/** Sends a query. Its failures become errors of the response. */
export function resolveQuery(message: AnyRequest): Resolver {
  const isPage = fieldsOf(message.request).has('cursor');
  return (_source, args, context, info) =>
    context.measure(info.fieldName, async () => {
      if (!isPage) return context.send(message, bindArguments(message, args as object));
      const given = withoutNulls(message.request, args as object);
      const withTotal = selectsTotal(info);
      const payload = bindArguments(message, pageArguments(message, given, withTotal, context));
      if (withTotal) context.budget.take('messages', 1);
      return withEncryptedCursor(await context.send(message, payload), message, given, context);
    });
}

/** Sends a command. The failures that it declares are results; others become errors of the response. */
export function resolveMutation(message: AnyRequest): Resolver {
  return (_source, { input }: { input?: object }, context, info) =>
    context.measure(info.fieldName, async () => {
      const payload = bindArguments(message, input!, '/input');
      try {
        return (await context.send(message, payload)) ?? { done: true };
      } catch (error) {
        if (error instanceof Failure && message.failures.some(({ code }) => code === error.code))
          return new FailedResult(error);
        throw error;
      }
    });
}

function withEncryptedCursor(
  page: unknown,
  message: AnyRequest,
  given: object,
  context: GraphqlContext,
): unknown {
  const { nextCursor } = page as { nextCursor: string | null };
  if (nextCursor === null) return page;
  const encrypted = context.cursors.encrypt(context.listOf(message, given), nextCursor);
  return { ...(page as object), nextCursor: encrypted };
}

function selectsTotal({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.some(({ selectionSet }) => selectionSet && selects(selectionSet, 'total', fragments));
}

function selects(
  { selections }: SelectionSetNode,
  name: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return selections.some((each) => {
    if (each.kind === Kind.FIELD) return each.name.value === name;
    const { selectionSet } = each.kind === Kind.INLINE_FRAGMENT ? each : fragments[each.name.value]!;
    return selects(selectionSet, name, fragments);
  });
}
