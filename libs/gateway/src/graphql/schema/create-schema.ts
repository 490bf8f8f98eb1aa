import {
  GraphQLBoolean,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
} from 'graphql';
import { fieldsOf, VersionMismatch, type AnyRequest, type PayloadClass } from '#contracts/definition';
import { contextOf } from '#kernel/messaging';
import type { GraphqlContext } from '../execution/context.js';
import { FailureTypes } from './failure-types.js';
import { mutationFields, queryFields } from './fields.js';
import { links, type Link } from './links.js';
import { resolveMutation, resolveQuery } from '../execution/resolve-message.js';
import { Types } from './types.js';

type Field = GraphQLFieldConfig<object, GraphqlContext>;

/**
 * Generates the schema from the messages of its fields and the links in `links.ts`.
 * @throws Error if clients must not send one of the messages
 */
export function createSchema(
  queries = queryFields,
  mutations = mutationFields,
  linked: readonly Link[] = links,
): GraphQLSchema {
  for (const { batchRead } of linked) assertPublic(batchRead);
  const types = new Types({ links: linked, withEtag: classesWithEtag() });
  const failures = new FailureTypes(types);
  const done = new GraphQLObjectType({
    name: 'Done',
    description: 'The result of a mutation that returns nothing.',
    fields: { done: { type: new GraphQLNonNull(GraphQLBoolean), description: 'Always true.' } },
  });
  const outputOf = ({ response, pattern }: AnyRequest): GraphQLObjectType =>
    response ? types.output(response as PayloadClass<object>, contextOf(pattern)) : done;

  const query = (message: AnyRequest): Field => ({
    ...common(message, outputOf(message)),
    description: `${describe(message)}${failuresNote(message)}`,
    args: types.inputFields(argumentsOf(message), contextOf(message.pattern)),
    resolve: resolveQuery(message),
  });
  const mutation = (name: string, message: AnyRequest): Field => ({
    ...common(message, new GraphQLNonNull(failures.resultOf(name, message, outputOf(message)))),
    description: describe(message),
    args: { input: { type: new GraphQLNonNull(types.input(message.request, contextOf(message.pattern))) } },
    resolve: resolveMutation(message),
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: () =>
        Object.fromEntries(Object.entries(queries).map(([name, message]) => [name, query(message)])),
    }),
    mutation: new GraphQLObjectType({
      name: 'Mutation',
      description: 'A request executes one mutation.',
      fields: () =>
        Object.fromEntries(
          Object.entries(mutations).map(([name, message]) => [name, mutation(name, message)]),
        ),
    }),
  });
}

/** The fields that are arguments. `count` is not: selecting `total` sets it. */
function argumentsOf({ request }: AnyRequest) {
  return new Map([...fieldsOf(request)].filter(([name]) => name !== 'count'));
}

function common(
  message: AnyRequest,
  type: GraphQLOutputType,
): Pick<Field, 'type' | 'extensions' | 'deprecationReason'> {
  assertPublic(message);
  return { type, extensions: { message }, deprecationReason: message.deprecated };
}

/** @throws Error if clients must not send the message */
function assertPublic({ access, pattern }: AnyRequest): void {
  if (access === 'service' || access === 'operator')
    throw new Error(`${pattern} is internal (access '${access}') and must not be a GraphQL field.`);
}

function describe({ summary, description, access }: AnyRequest): string {
  return [`${summary}.`, description, accessNote(access)].filter(Boolean).join('\n\n');
}

function accessNote(access: string): string {
  if (access === 'anyone') return 'Public: no access token is required.';
  return access === 'user'
    ? 'Requires an access token or an API key.'
    : `Requires the permission \`${access}\`.`;
}

function failuresNote({ failures }: AnyRequest): string {
  const codes = failures.map(({ code }) => `\`${code}\``);
  return codes.length > 0 ? `\n\nFails with ${codes.join(', ')}.` : '';
}

/** Classes of objects that a mutation changes conditionally. */
function classesWithEtag(): ReadonlySet<PayloadClass<object>> {
  const conditional = Object.values(mutationFields).filter(({ failures }) =>
    failures.includes(VersionMismatch),
  );
  return new Set(conditional.flatMap(({ response }) => (response ? [response as PayloadClass<object>] : [])));
}
