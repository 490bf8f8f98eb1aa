import type { FastifyRequest } from 'fastify';

/** Whether it is asked by who runs the process: answered however much there is to do, and never counted. */
export function isProbe({ raw: { url = '' }, is404 }: FastifyRequest): boolean {
  return (url.startsWith('/health/') || url.startsWith('/metrics')) && !is404;
}
