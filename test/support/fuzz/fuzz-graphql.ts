import { expect } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { fieldsOf } from '#contracts/definition';
import { mutationFields, queryFields } from '#gateway';
import { documentOf } from '../expect-documented.js';
import { assertNoInternals } from './assert-no-internals.js';
import { bindKnownValues, fuzzRequest } from './fuzz-arbitraries.js';
import { asInput, fuzzDocument, type GraphqlFuzzRequest } from '../graphql/graphql-arbitraries.js';
import { graphql } from '../graphql/graphql-request.js';
import { createFixture, type RequestFixture } from '../request-fixtures.js';
import type { Shop } from '../shop.js';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

async function send({ query, variables }: GraphqlFuzzRequest, { client }: RequestFixture): Promise<boolean> {
  const { status, text, data, errors } = await graphql(client, query, variables);
  if (status >= 500 || /"platform\.internal"|"kind":"internal"/.test(text))
    throw new Error(`received ${status}: ${text.slice(0, 500)} for ${query}`);
  if (status >= 400) assertNoInternals(text);
  return errors.length === 0 && data !== undefined;
}

/** Generated documents cause no internal error. Resolves with their number. */
export async function fuzzDocuments(shop: Shop, documentsPerField: number): Promise<number> {
  const schema = buildSchema((await shop.anonymous.get('/schema.graphql')).text);
  const kinds = [
    ['query', schema.getQueryType()!, queryFields],
    ['mutation', schema.getMutationType()!, mutationFields],
  ] as const;
  let sent = 0;
  let succeeded = 0;
  for (const [kind, type, messages] of kinds)
    for (const field of Object.values(type.getFields())) {
      const fixture = await createFixture(messages[field.name]!.pattern, shop);
      const property = fc.asyncProperty(fuzzDocument(kind, field, fixture.known), async (request) => {
        sent += 1;
        if (await send(request, fixture)) succeeded += 1;
      });
      await fc.assert(property, { seed, numRuns: documentsPerField, endOnFailure: true });
    }
  expect(sent).toBeGreaterThanOrEqual(30 * documentsPerField);
  // Guards the generator: invalid requests are meaningful only if many valid ones succeed.
  expect(succeeded / sent).toBeGreaterThan(1 / 4);
  return sent;
}

/** The bodies of the REST fuzz tests as GraphQL variables cause no internal error. */
export async function fuzzVariables(shop: Shop, bodiesPerMutation: number): Promise<void> {
  const { document } = await documentOf(shop.topology.urls[0]!);
  const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.values(methods).map((operation) => ({ template, operation })),
  );
  for (const [name, { pattern, request }] of Object.entries(mutationFields)) {
    const { template, operation } = operations.find((each) => each.operation.operationId === pattern)!;
    const fixture = await createFixture(pattern, shop);
    const context = { schemas: document.components.schemas, known: Object.keys(fixture.known) };
    const query = `mutation ($input: ${request.name}Input!) { ${name}(input: $input) { __typename } }`;
    const inPath = [...template.matchAll(/\{(\w+)\}/g)].map(([, field]) => field!);
    const property = fc.asyncProperty(fuzzRequest(template, operation, context), async (fuzzed) => {
      const { body } = bindKnownValues(fuzzed, fixture.known);
      const parameters = Object.fromEntries(inPath.map((field) => [field, fixture.known[field]]));
      const parsed = parse(body);
      const fields = fieldsOf(request).has('changes') ? { changes: parsed } : parsed;
      const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
      const input = isObject ? asInput(request, { ...fields, ...parameters }) : fields;
      await send({ query, variables: { input } }, fixture);
    });
    await fc.assert(property, { seed, numRuns: bodiesPerMutation, endOnFailure: true });
  }
}

/** Text that is not JSON becomes a string. */
function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '{}');
  } catch {
    return body;
  }
}
