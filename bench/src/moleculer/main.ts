import { fastify } from 'fastify';
import { ServiceBroker } from 'moleculer';
import { Pool } from 'pg';
import { createOrderTable } from '../hand-written/order-table.ts';
import { createTokenVerifier } from '../hand-written/token-verifier.ts';
import { accountsService } from './accounts.service.ts';
import { catalogueService } from './catalogue.service.ts';
import { addRoutes } from './gateway.ts';
import { ordersService } from './orders.service.ts';

// The benchmarked endpoints with Moleculer, in one process or in several over Redis, with its logger, metrics and validator.
// The HTTP server is fastify, which costs less than moleculer-web.
const services = (process.env.SERVICES ?? 'gateway,accounts,catalogue,orders').split(',');
const redis = process.env.REDIS_URL === undefined ? undefined : new URL(process.env.REDIS_URL);
const broker = new ServiceBroker({
  namespace: process.env.REDIS_PREFIX ?? '',
  nodeID: `${services.join('-')}-${process.pid}`,
  transporter: redis ? { type: 'Redis', options: { host: redis.hostname, port: Number(redis.port) } } : null,
  logger: { type: 'Pino', options: { level: 'info' } },
  metrics: true,
  validator: true,
});
const pool = new Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });
const schemas = { accounts: accountsService, catalogue: catalogueService, orders: ordersService };
for (const [name, schema] of Object.entries(schemas))
  if (services.includes(name)) broker.createService(schema(pool));
if (services.includes('orders')) await createOrderTable(pool);
await broker.start();

const server = fastify({ logger: true, disableRequestLogging: true });
server.get('/health', () => ({ status: 'ok' }));
if (services.includes('gateway')) {
  server.addHook('onResponse', async ({ method, url, ip, log }, { statusCode, elapsedTime }) =>
    log.info({ method, url, ip, statusCode, elapsedTime }, 'request completed'),
  );
  await broker.waitForServices(Object.keys(schemas));
  addRoutes(server, broker, await createTokenVerifier(process.env.JWKS_URL!));
}
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void Promise.all([server.close(), broker.stop()]).then(() => pool.end()));
