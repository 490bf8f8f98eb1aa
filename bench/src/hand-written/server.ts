import { fastify } from 'fastify';
import { Pool } from 'pg';
import { addCatalogue } from './catalogue.ts';
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

interface UserRow {
  readonly id: string;
  readonly created_at: Date;
}

const userSql = `select id, email, name, roles, email_verified as "emailVerified", disabled, created_at as "createdAt"
  from auth.accounts where id = $1 and not disabled`;

for (const [path, verify] of [
  ['/v1/auth/me', bearer.verify],
  ['/cached/v1/auth/me', bearer.verifyCached],
] as const) {
  server.get(path, async (request, reply) => {
    const { sub } = verify(request.headers.authorization);
    const { rows } = await pool.query<UserRow>(userSql, [sub]);
    return rows[0] ?? reply.code(401).send();
  });
}

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
