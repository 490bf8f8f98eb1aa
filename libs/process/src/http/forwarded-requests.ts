import { Controller, type Type } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { MessagePattern } from '@nestjs/microservices';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { currentScope, runInScope } from '#kernel/messaging';
import type { RootModuleStatics } from './http-options.js';

/** An HTTP request that the gateway received for a route of another process. */
export interface ForwardedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed JSON body. */
  readonly body?: unknown;
}

export interface ForwardedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** In base64. */
  readonly body: string;
}

/** The request with which the gateway forwards HTTP requests to a context. */
export function forwardPattern(context: string): string {
  return `${context}.handle-http-request`;
}

/** The gateway accepts bodies of up to 1 MiB. They are serialised again here, which may make them longer. */
export const forwarding: RootModuleStatics = { serverOptions: () => ({ bodyLimit: 2_097_152 }) };

/** A message handler that executes the forwarded requests of a context with its HTTP routes in this process. */
export function forwardedRequestsOf(context: string): Type {
  @Controller()
  class ForwardedRequests {
    constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

    @MessagePattern(forwardPattern(context), { context })
    async handle({ method, url, headers, body }: ForwardedRequest): Promise<ForwardedResponse> {
      const { handler: _, ...scope } = currentScope()!;
      const { clientIp, traceparent } = scope.headers;
      const request = {
        method,
        url,
        headers: { ...headers, traceparent },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
        ...(clientIp !== undefined && { remoteAddress: clientIp }),
      } as InjectOptions;
      const response = await runInScope(scope, () => this.host.httpAdapter.getInstance().inject(request));
      return {
        status: response.statusCode,
        headers: response.headers,
        body: response.rawPayload.toString('base64'),
      };
    }
  }
  return ForwardedRequests;
}
