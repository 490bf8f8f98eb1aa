import fc from 'fast-check';
import { documentOf } from '../support/documented.js';
import { nastyRequest } from '../support/nasty.js';
import { scenario } from '../support/scenario.js';
import type { Shop } from '../support/shop.js';
import type { Visitor } from '../support/visitor.js';

const runs = 10;
const leak = /\bat .+:\d+:\d+|node_modules|\bselect\b .+\bfrom\b|\/libs\/|\b\w+Exception\b/i;

/** Whoever is let in furthest, without locking anybody else out. */
function whoAsks(shop: Shop, template: string): Promise<Visitor> | Visitor {
  return /^\/v1\/(products|inventory|users|categories|variants)/.test(template)
    ? shop.admin
    : shop.customer();
}

scenario(
  'whatever is sent to any operation, it is answered as documented, never with a 5xx',
  async (shop) => {
    const { document } = await documentOf(shop.topology.urls[0]!);
    const schemas = document.components.schemas;
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
    const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
    );
    for (const { template, method, operation } of operations) {
      const visitor = await whoAsks(shop, template);
      const property = fc.asyncProperty(nastyRequest(template, operation, schemas), async (request) => {
        const { status, headers, text } = await visitor.send(
          method,
          request.path,
          request.body,
          request.headers,
        );
        const type = headers.get('content-type') ?? '';
        if (status >= 500) throw new Error(`answered ${status}: ${text}`);
        if (status >= 400 && !type.startsWith('application/problem+json'))
          throw new Error(`is no problem: ${type}`);
        if (status >= 400 && leak.test(text)) throw new Error(`says too much: ${text}`);
      });
      await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    }
  },
);
