import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { components } from '#client';
import { InvalidRequest } from '#contracts/definition';
import { documentOf } from '../expect-documented.js';
import { createFixture, type RequestFixture } from '../request-fixtures.js';
import { assertNoInternals } from './assert-no-internals.js';
import { exampleRequest, bindKnownValues, fuzzRequest, type FuzzRequest } from './fuzz-arbitraries.js';
import type { Shop } from '../shop.js';

/** How often the fixture of an operation is created again, after a request may have consumed it. */
const maxFixtureRenewals = 1;

/** Their examples succeed only if two apps host the context. */
const placementOperations = new Set(['platform.get-placement', 'platform.set-placement']);

type Problem = components['schemas']['Problem'];

/** Every operation responds to `runs` arbitrary inputs as documented and never with a 5xx. */
export async function fuzzOperations(shop: Shop, runs: number): Promise<void> {
  const documented = await documentOf(shop.topology.urls[0]!);
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
  const operations = documented.operations();
  let succeeded = 0;
  for (const { template, verb, operation } of operations) {
    let renewals = 0;
    let fixture = await createFixture(operation.operationId, shop);
    const example = await send(verb, exampleRequest(template, operation, fixture.known), fixture);
    if (example.status >= 300 && !placementOperations.has(operation.operationId))
      throw new Error(`${operation.operationId} rejects its example: ${example.status} ${example.text}`);
    const context = { schemas: documented.document.components.schemas, known: Object.keys(fixture.known) };
    const property = fc.asyncProperty(fuzzRequest(template, operation, context), async (request) => {
      const { status, body } = await send(verb, bindKnownValues(request, fixture.known), fixture);
      if (status < 300) succeeded += 1;
      if (status < 400 || (body as Problem).code === InvalidRequest.code || renewals === maxFixtureRenewals)
        return;
      renewals += 1;
      fixture = await createFixture(operation.operationId, shop);
    });
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  }
  // Guards the generator: invalid requests are meaningful only if many valid ones succeed.
  expect(succeeded / (runs * operations.length)).toBeGreaterThan(1 / 3);
}

async function send(method: string, { path, body, headers }: FuzzRequest, { client }: RequestFixture) {
  const response = await client.send(method, path, body, headers);
  const type = response.headers.get('content-type') ?? '';
  if (response.status >= 500) throw new Error(`received ${response.status}: ${response.text}`);
  if (response.status >= 400 && !type.startsWith('application/problem+json'))
    throw new Error(`expected application/problem+json, received ${type}`);
  if (response.status >= 400) assertNoInternals(response.text);
  return response;
}
