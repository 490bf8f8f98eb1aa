import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { settingsOf } from '#kernel/config';
import { admitting, type Listener } from './limit-concurrency.js';
import { measuredRoom } from './concurrency-limit.js';
import { answersReadWithin } from './response-with-write-timeout.js';
import { TrafficSettings } from './traffic.settings.js';
import { turningAway } from './reject-overload.js';

/** Of Fastify's options, those that it leaves to whoever makes its server. Times in milliseconds. */
interface Left {
  readonly http?: ServerOptions;
  readonly keepAliveTimeout: number;
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
}

/** Fastify's `serverFactory`: the server as it would be, with the admission in front of `answer`. */
export function guardedServer(answer: RequestListener, options: object): Server {
  const { http, keepAliveTimeout, requestTimeout, connectionTimeout } = options as Left;
  const admitted = admitting(measuredRoom(settingsOf(TrafficSettings)), answer as Listener, turningAway());
  const ServerResponse = answersReadWithin(connectionTimeout);
  return createServer({ ...http, keepAliveTimeout, requestTimeout, ServerResponse }, admitted).setTimeout(
    connectionTimeout,
  );
}
