import { fastify } from 'fastify';
import { Pool } from 'pg';
import { addCatalogue } from './catalogue.ts';
import { bearerOf } from './bearer.ts';
import { addOrders } from './orders.ts';

// What somebody who knows fastify and pg writes who needs these five endpoints and nothing else: no logs, no limits,
// no security headers, no entity tags, no traces, no metrics; every process crash is the operator's to clean up.
const pool = new Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });
const server = fastify();
const bearer = await bearerOf(process.env.JWKS_URL!);

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
  ['/remembered/v1/auth/me', bearer.verifyRemembered],
] as const) {
  server.get(path, async (request, reply) => {
    const { sub } = verify(request.headers.authorization);
    const { rows } = await pool.query<UserRow>(userSql, [sub]);
    return rows[0] ?? reply.code(401).send();
  });
}

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
