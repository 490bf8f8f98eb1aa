import type { FastifyRequest } from 'fastify';

/** Whether it is asked by who runs the process: answered however much there is to do, and never counted. */
export function isProbe({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === '/metrics' || (routeOptions.url?.startsWith('/health/') ?? false);
}
