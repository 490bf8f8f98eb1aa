import type { FastifyInstance } from 'fastify';
import type { ServiceBroker } from 'moleculer';
import { orderBodySchema, type OrderBody } from '../hand-written/order-body.ts';
import type { TokenVerifier } from '../hand-written/token-verifier.ts';
import type { PlaceOrder } from './orders.service.ts';

/** Sends HTTP requests to the services, wherever they run. */
export function addRoutes(server: FastifyInstance, broker: ServiceBroker, bearer: TokenVerifier): void {
  server.get<{ Querystring: { limit?: string } }>('/v1/products', ({ query }) =>
    broker.call('catalogue.list', { limit: Number(query.limit ?? 20) }),
  );
  server.get<{ Params: { id: string } }>('/v1/products/:id', async ({ params }, reply) => {
    return (await broker.call('catalogue.find', { id: params.id })) ?? reply.code(404).send();
  });
  server.get('/v1/auth/me', async (request, reply) => {
    const { sub } = bearer.verify(request.headers.authorization);
    return (await broker.call('accounts.find', { id: sub })) ?? reply.code(401).send();
  });
  server.post<{ Body: OrderBody }>(
    '/v1/orders',
    { schema: { body: orderBodySchema } },
    async (request, reply) => {
      const { sub } = bearer.verify(request.headers.authorization);
      const key = String(request.headers['idempotency-key']);
      const order = await broker.call<object, PlaceOrder>('orders.place', {
        ...request.body,
        customerId: sub,
        key,
      });
      return reply.code(201).send(order);
    },
  );
}
