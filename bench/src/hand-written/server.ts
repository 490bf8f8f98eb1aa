import { fastify } from 'fastify';
import { Pool } from 'pg';
import { addCatalogue } from './catalogue.ts';
import { findUser } from './find-user.ts';
import { createTokenVerifier } from './token-verifier.ts';
import { addOrders } from './orders.ts';

// A minimal implementation of the benchmarked endpoints with fastify and pg: no logs, rate limits, security headers,
// entity tags, traces, metrics or crash recovery.
const pool = new Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });
const server = fastify();
const bearer = await createTokenVerifier(process.env.JWKS_URL!);

server.get('/health', () => ({ status: 'ok' }));
addCatalogue(server, pool);
await addOrders(server, pool, bearer);

server.get('/v1/auth/me', async (request, reply) => {
  const { sub } = bearer.verify(request.headers.authorization);
  return (await findUser(pool, sub)) ?? reply.code(401).send();
});

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
