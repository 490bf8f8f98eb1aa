import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { components } from '#client';
import { InvalidRequest } from '#contracts/definition';
import { documentOf } from '../support/documented.js';
import { groundFor, type Ground } from '../support/grounds.js';
import { exampleRequest, naming, nastyRequest, type ShapedRequest } from '../support/nasty.js';
import { scenario } from '../support/scenario.js';

const runs = 7;
/** How often what an operation needs is made again, once it seems to be used up. */
const mostRenewals = 1;
const leak = /\bat .+:\d+:\d+|node_modules|\bselect\b .+\bfrom\b|\/libs\/|\b\w+Exception\b/i;

type Problem = components['schemas']['Problem'];

scenario(
  'whatever is sent to any operation, it is answered as documented, never with a 5xx',
  async (shop) => {
    const { document } = await documentOf(shop.topology.urls[0]!);
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
    const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
    );
    let carriedOut = 0;
    for (const { template, method, operation } of operations) {
      let renewals = 0;
      let ground = await groundFor(operation.operationId, shop);
      const example = await send(method, exampleRequest(template, operation, ground.known), ground);
      if (example.status >= 300)
        throw new Error(`${operation.operationId} refuses its example: ${example.status} ${example.text}`);
      const context = { schemas: document.components.schemas, known: Object.keys(ground.known) };
      const property = fc.asyncProperty(nastyRequest(template, operation, context), async (request) => {
        const { status, body } = await send(method, naming(request, ground.known), ground);
        if (status < 300) carriedOut += 1;
        if (status < 400 || (body as Problem).code === InvalidRequest.code || renewals === mostRenewals)
          return;
        renewals += 1;
        ground = await groundFor(operation.operationId, shop);
      });
      await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    }
    // What is spoilt of a request says little where it would not have got anywhere as it should be.
    expect(carriedOut / (runs * operations.length)).toBeGreaterThan(1 / 3);
  },
);

async function send(method: string, { path, body, headers }: ShapedRequest, { visitor }: Ground) {
  const answer = await visitor.send(method, path, body, headers);
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${answer.text}`);
  if (answer.status >= 400 && !type.startsWith('application/problem+json'))
    throw new Error(`is no problem: ${type}`);
  if (answer.status >= 400 && leak.test(answer.text)) throw new Error(`says too much: ${answer.text}`);
  return answer;
}
