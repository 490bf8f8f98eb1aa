import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { MessageRouter } from '#kernel/messaging';
import { forwardPattern, type ForwardedRequest, type ForwardedResponse } from '#process';
import { MalformedRequest } from '../problems/edge-failures.js';
import { requestTimeoutMs } from './request-scope.js';
import { isSafeMethod } from './route.js';

/** Hop-by-hop headers, and those the gateway sets itself (encoding, length, date). */
const unforwardedHeaders = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'date',
  'expect',
  'keep-alive',
  'transfer-encoding',
]);

/** Registers the plain HTTP routes of the contexts in other processes. Their requests are forwarded as messages. */
export function forwardRequests(
  server: FastifyInstance,
  routes: Readonly<Record<string, readonly string[]>>,
  router: MessageRouter,
): void {
  for (const context of router.remoteDependencies())
    for (const route of routes[context] ?? []) {
      const [verb = '', url = ''] = route.split(' ');
      const method = verb === 'ALL' ? server.supportedMethods : verb;
      server.route({
        method: method as HTTPMethods,
        url,
        handler: (request, reply) => forward(request, reply, context, router),
      });
    }
}

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  context: string,
  router: MessageRouter,
): Promise<FastifyReply> {
  const { method, originalUrl: url, headers, body } = request;
  if (!isRoutedAlike(url)) throw new MalformedRequest({});
  const message = {
    pattern: forwardPattern(context),
    deadlineMs: requestTimeoutMs,
    idempotent: isSafeMethod(method),
    failures: [],
  };
  const forwarded: ForwardedRequest = { method, url, headers: forwardedHeaders(headers), body };
  const response = (await router.request(message, forwarded)) as ForwardedResponse;
  const { status } = response;
  return reply
    .status(status)
    .headers(forwardedHeaders(response.headers))
    .send(Buffer.from(response.body, 'base64'));
}

/**
 * Whether Fastify's `inject` finds the same route for the URL as a server: it resolves `..` and backslashes, as in
 * `/notes/\..\..\metrics`.
 */
function isRoutedAlike(url: string): boolean {
  const [path = ''] = url.replace(/^https?:\/\/[^/]*/, '').split(/[?#]/, 1);
  const injected = URL.parse(url, 'http://localhost');
  return injected !== null && decodeURIComponent(injected.pathname) === decodeURIComponent(path);
}

function forwardedHeaders<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unforwardedHeaders.has(name)));
}
