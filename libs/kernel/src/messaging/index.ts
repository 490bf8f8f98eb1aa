export { ACCESS_TOKEN_VERIFIER, AccessPolicy, type AccessTokenVerifier } from './dispatch/access-policy.js';
export { bearerToken } from './api/bearer-token.js';
export { dependenciesOf, declareDependencies, declarePatterns } from './api/declare-dependencies.js';
export { ContextClientsModule } from './api/context-clients.module.js';
export { ContractsModule, createClient, InjectClient, requestsOf } from './api/contracts.module.js';
export type { DeadLetter, DeadLetters } from './transport/dead-letter.js';
export { Dispatcher } from './dispatch/dispatcher.js';
export { ExceptionFailure } from './dispatch/exception-failure.js';
export {
  HANDLER_MIDDLEWARE,
  type HandlerCall,
  type HandlerMiddleware,
} from './dispatch/handler-middleware.js';
export { EventPublisher, type OutgoingEvent, type EventProgress } from './transport/event-publisher.js';
export { type HandlerMetadata, metadataOf } from './dispatch/handler-metadata.js';
export { Handles } from './api/handles.decorator.js';
export type { MessageHeaders } from './transport/headers.js';
export { InProcessServer } from './in-process/in-process.server.js';
export {
  contextOf,
  subscribersOf,
  type Declarations,
  type PatternsByModule,
  patternsByCaller,
} from './transport/dependencies.js';
export { MessageRouter } from './transport/message-router.js';
export { REMOTE_TRANSPORT, type RemoteTransport } from './transport/remote-transport.js';
export { MessagingModule } from './messaging.module.js';
export { MessagingSettings } from './messaging.settings.js';
export { currentScope, runInScope, type MessageScope } from './api/message-scope.js';
export { On } from './api/on.decorator.js';
export { scopeReader } from './api/scope-reader.js';
export type { Principal } from './api/principal.js';
export { isTransientDeliveryError } from './dispatch/transient-delivery-error.js';
export { pingPattern, type OutgoingRequest, type RequestTransport } from './transport/request-transport.js';
export { CONTEXT_OF_OPEN_TRANSACTION } from './transport/context-of-open-transaction.js';
export { ReplayedFailure, markReplayed } from './api/replay.js';
export { RestoredFailure } from './api/unknown-failure.js';
export { TRANSIENT_ERROR_CHECK } from './dispatch/transient-error-check.js';
export { SERVICE_AVAILABILITY, type ServiceAvailability } from './transport/service-availability.js';
export {
  WORK_PLACEMENT,
  takeoverAfterMs,
  type PlacementToRestore,
  type DirectoryContent,
  type WorkPlacement,
  requestTakeoverAfterMs,
} from './transport/work-placement.js';
export { isObject } from './dispatch/is-object.js';
export { isValidReplyError } from './dispatch/valid-reply-error.js';
export { wireFailure, internalFailure, type WireFailure } from './dispatch/wire-failure.js';
export { validatePayload } from './dispatch/validation.js';
export { HandlerServer } from './dispatch/handler-server.js';
export { deliverToAll } from './transport/deliver-to-all.js';
export { unreachableBecause } from './transport/unreachable-because.js';
export { ScheduledCallback, DeadlineTimer } from './transport/deadline-timer.js';
export { defaultCallOptions } from './resilience/call-options.js';
export { ResilientTransport } from './resilience/resilient-transport.js';
