import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { findProduct, listProducts } from './catalogue-queries.ts';

export function addCatalogue(server: FastifyInstance, pool: Pool): void {
  server.get<{ Querystring: { limit?: string } }>('/v1/products', ({ query }) =>
    listProducts(pool, Number(query.limit ?? 20)),
  );
  server.get<{ Params: { id: string } }>('/v1/products/:id', async ({ params }, reply) => {
    return (await findProduct(pool, params.id)) ?? reply.code(404).send();
  });
}
