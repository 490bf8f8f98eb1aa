import {
  IdempotencyKeyMissing,
  VersionMismatch,
  type AnyRequest,
  type PayloadClass,
} from '#contracts/definition';

/** How one message is served at one address. Known as soon as the class of the controller is. */
export interface Route {
  readonly message: AnyRequest;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Within the controller, in Nest's syntax. */
  readonly path: string;
  /** Names of the message's fields that are part of the address. */
  readonly pathFields: readonly string[];
  /** The message's one field that is the whole body, where the body is not the message itself. */
  readonly bodyField: string | undefined;
  /** Of good answers. */
  readonly status: number;
  /** Values of a good answer that is a 202 instead: its outcome is still open. */
  readonly openWhile: object | undefined;
  /** The body of a good answer; undefined for none. */
  readonly answer: PayloadClass<object> | undefined;
  /** The address of what was made. */
  readonly location: ((answer: never) => string) | undefined;
}

/** Whether the fields that are not in the address come as a body; they come as a query otherwise. */
export function takesBody({ method }: Route): boolean {
  return method !== 'GET' && method !== 'DELETE';
}

/** The same request always finds the same: it may be answered with `304 Not Modified`. */
export function isReading({ method }: Route): boolean {
  return method === 'GET';
}

/** Whether what is answered is what a reader would get: it carries the tag that `If-Match` and `If-None-Match` name. */
export function answersOneVersion(route: Route): boolean {
  return isReading(route) || isConditional(route) || route.location !== undefined;
}

/** Whether a client may name its request with an `Idempotency-Key`. */
export function takesKey(route: Route): boolean {
  return takesBody(route) && route.message.access !== 'anyone';
}

/** Whether the request is refused without one. */
export function needsKey({ message }: Route): boolean {
  return message.errors.includes(IdempotencyKeyMissing);
}

/** Whether it may be made conditional on what the client has read, with `If-Match`. */
export function isConditional({ message }: Route): boolean {
  return message.errors.includes(VersionMismatch);
}

/** Whether an answer may be kept by caches: never what belongs to an account. */
export function isCacheable({ message }: Route): boolean {
  return message.kind === 'query' && message.access === 'anyone';
}

const routeKey = Symbol('cleave:route');

export function setRoute(handler: object, route: Route): void {
  Reflect.defineMetadata(routeKey, route, handler);
}

/** Undefined for a method that serves no message. */
export function routeOf(handler: object): Route | undefined {
  return Reflect.getMetadata(routeKey, handler) as Route | undefined;
}
