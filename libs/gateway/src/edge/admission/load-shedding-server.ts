import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http';
import { Logger } from '@nestjs/common';
import type { Configuration } from '#kernel/config';
import { requestShed, responseDropped } from '#kernel/observability';
import { GatewaySettings } from '../../gateway.settings.js';
import { clientNetworks } from './client-network.js';
import { limitConcurrency, type Listener } from './limit-concurrency.js';
import { adaptiveConcurrencyLimit } from './concurrency-limit.js';
import { RequestWithJoinedChunks } from './request-with-joined-chunks.js';
import { responseWithWriteTimeout } from './response-with-write-timeout.js';
import { UnsentResponses } from './unsent-responses.js';
import { limits } from '../input/limits.js';
import { TrafficSettings } from './traffic.settings.js';
import { rejectOverload } from './reject-overload.js';

/** The Fastify options that a `serverFactory` has to apply itself. Times in milliseconds. */
interface NodeServerOptions {
  readonly http?: ServerOptions;
  readonly keepAliveTimeout: number;
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
}

/** Fastify's `serverFactory`: Node's HTTP server with load shedding in front of `handler`. */
export function createLoadSheddingServer(
  configuration: Configuration,
  handler: RequestListener,
  options: object,
): Server {
  const { http, keepAliveTimeout, requestTimeout, connectionTimeout } = options as NodeServerOptions;
  const limit = adaptiveConcurrencyLimit(configuration.of(TrafficSettings));
  const reject = rejectOverload(configuration, () => server.emit(requestShed));
  const handlesPreflights = configuration.of(GatewaySettings).corsOrigins !== undefined;
  const networkOf = clientNetworks(configuration);
  const listener = limitConcurrency({ limit, networkOf, handlesPreflights }, handler as Listener, reject);
  const unsentResponses = new UnsentResponses(
    limits.unsentBytes,
    logDroppedResponses(() => server.emit(responseDropped)),
  );
  const ServerResponse = responseWithWriteTimeout({
    writeTimeoutMs: connectionTimeout,
    unsentResponses,
    networkOf,
  });
  const classes = { IncomingMessage: RequestWithJoinedChunks as typeof IncomingMessage, ServerResponse };
  const server = createServer({ ...http, keepAliveTimeout, requestTimeout, ...classes }, listener);
  return server.setTimeout(connectionTimeout);
}

/** Logs the number of dropped responses at most once per second. Returns what to call for each. */
function logDroppedResponses(onDropped: () => void): () => void {
  const logger = new Logger('Admission');
  let unlogged = 0;
  const log = (): void => {
    logger.warn(
      { connections: unlogged },
      `Closed ${unlogged} connections that held too many unread responses`,
    );
    unlogged = 0;
  };
  return () => {
    if (unlogged === 0) setTimeout(log, 1_000).unref();
    unlogged += 1;
    onDropped();
  };
}
