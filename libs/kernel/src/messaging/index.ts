export { AccessGuard, type TokenReader } from './access-guard.js';
export { calledBy, calling } from './calling.js';
export { Contract, ContractsModule, createClient } from './contracts.module.js';
export type { DeadLetter, DeadLetters } from './dead-letter.js';
export { Deadlines } from './deadlines.js';
export {
  Dispatcher,
  type Handling,
  type IncomingEvent,
  type IncomingRequest,
  type Surrounding,
} from './dispatcher.js';
export { EventPublisher, type OutgoingEvent } from './event-publisher.js';
export { HandlerServer } from './handler-server.js';
export { labelOf, type HandlerLabel } from './handler.js';
export { Handles } from './handles.decorator.js';
export type { MessageHeaders } from './headers.js';
export { InProcessClient } from './in-process/in-process.client.js';
export { InProcessContext } from './in-process/in-process.context.js';
export { InProcessPublisher } from './in-process/in-process.publisher.js';
export { InProcessServer } from './in-process/in-process.server.js';
export { directWire, frozenWire, loopbackWire, type Wire } from './in-process/wire.js';
export { MessageRouter, type Routes } from './message-router.js';
export { MessagingModule } from './messaging.module.js';
export { currentScope, outgoingHeaders, runInScope, type MessageScope } from './message-scope.js';
export { MessagingSettings } from './messaging.settings.js';
export { On } from './on.decorator.js';
export type { Principal } from './principal.js';
export { accessList, type RedisUser } from './redis/access-list.js';
export { ProcessDirectory } from './redis/process-directory.js';
export { redisClient } from './redis/redis-client.js';
export { RedisDeadLetters } from './redis/redis-dead-letters.js';
export { RedisEventPublisher } from './redis/redis-event-publisher.js';
export { RedisStreamsClient, type RedisStreamsClientConfiguration } from './redis/redis-streams.client.js';
export { RedisStreamsContext } from './redis/redis-streams.context.js';
export {
  RedisStreamsOptions,
  type RedisAddress,
  type RedisStreamsConfiguration,
} from './redis/redis-streams.options.js';
export { RedisStreamsServer, type RedisStreamsServerConfiguration } from './redis/redis-streams.server.js';
export { pingPattern, type OutgoingRequest, type RequestTransport } from './request-transport.js';
export { traceMessages, type MessagePaths } from './tracing/trace-messages.js';
export { OpenTransactions } from './transactions.js';
export { FailedBefore, replayOf } from './replay.js';
export { validatePayload } from './validation.js';
export { entityTag, refuseStale } from './version.js';
export { isWireFailure, type WireFailure } from './wire-failure.js';
export { RedisTransport } from './redis/redis-transport.js';
