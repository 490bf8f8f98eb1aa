import {
  IdempotencyKeyMissing,
  VersionMismatch,
  type AnyRequest,
  type PayloadClass,
} from '#contracts/definition';

/** HTTP mapping of one message, built by `@MessageRoute` when the controller class is defined. */
export interface Route {
  readonly message: AnyRequest;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the controller, in Nest's syntax. */
  readonly path: string;
  /** Names of the message fields that are path parameters. */
  readonly pathFields: readonly string[];
  /** The message field that takes the whole body; undefined if the body is the message itself. */
  readonly bodyField: string | undefined;
  /** Success status. */
  readonly status: number;
  /** Response field values for which the status is 202 instead: the operation has not completed yet. */
  readonly acceptedWhile: object | undefined;
  /** The class of the response body; undefined for none. */
  readonly response: PayloadClass<object> | undefined;
  /** The path of the created resource. */
  readonly location: ((response: never) => string) | undefined;
}

/** Whether the fields that are not in the path are sent as a JSON body; otherwise they are query parameters. */
export function acceptsBody({ method }: Route): boolean {
  return method !== 'GET' && method !== 'DELETE';
}

/** Whether the response may be `304 Not Modified`. */
export function supportsIfNoneMatch({ method }: Route): boolean {
  return method === 'GET';
}

/** Whether the response is a representation of the resource, as a GET returns it, and therefore has an `ETag`. */
export function hasEtag(route: Route): boolean {
  return supportsIfNoneMatch(route) || supportsIfMatch(route) || route.location !== undefined;
}

/** Whether requests with this method change nothing. */
export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Whether requests with this method honour an `Idempotency-Key`; all other methods are idempotent by definition. */
export function honoursIdempotencyKey(method: string): boolean {
  return method === 'POST' || method === 'PATCH';
}

/** Whether a client may send an `Idempotency-Key`. */
export function acceptsIdempotencyKey({ method, message }: Route): boolean {
  return honoursIdempotencyKey(method) && message.access !== 'anyone';
}

/** Whether a request without an `Idempotency-Key` is rejected. */
export function requiresIdempotencyKey({ message }: Route): boolean {
  return message.failures.includes(IdempotencyKeyMissing);
}

/** Whether a client may make the change conditional with `If-Match`. */
export function supportsIfMatch({ message }: Route): boolean {
  return message.failures.includes(VersionMismatch);
}

/** Whether caches may store the response: only responses of public queries, which contain no account data. */
export function isCacheable({ message }: Route): boolean {
  return message.kind === 'query' && message.access === 'anyone';
}

const routeKey = Symbol('cleave:route');

export function setRoute(handler: object, route: Route): void {
  Reflect.defineMetadata(routeKey, route, handler);
}

/** The route of a controller method; undefined for a method without `@MessageRoute`. */
export function routeOf(handler: object): Route | undefined {
  return Reflect.getMetadata(routeKey, handler) as Route | undefined;
}
