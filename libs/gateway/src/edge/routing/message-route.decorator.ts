import { HttpCode, RequestMethod, UseGuards } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  fieldsOf,
  type AnyRequest,
  type PayloadClass,
  type RequestOf,
  type ResponseOf,
} from '#contracts/definition';
import { BearerGuard } from '../authentication/bearer.guard.js';
import { setRoute, type Route } from './route.js';
import { RequestPayload } from '../input/request-payload.decorator.js';

export interface MessageRouteOptions<M extends AnyRequest, Response> {
  /** Success status. Default 200, or 204 if the message has no response. */
  readonly status?: number;
  /** Values of response fields for which the status is 202: the operation has not completed yet. */
  readonly acceptedWhile?: Partial<Response>;
  /** The message field that takes the whole body. By default the body contains all fields that are not in the path. */
  readonly body?: keyof RequestOf<M> & string;
  /** The response class, if the controller returns something other than the message's response. */
  readonly response?: PayloadClass<Response>;
  /** The path of the created resource, for the `Location` header. */
  readonly location?: (response: Response) => string;
}

/**
 * Maps a message to the Nest route declared below this decorator. Access check, parsing, validation, status, headers
 * and OpenAPI description are derived from the message. The first parameter of the method receives the validated
 * message.
 * @throws Error at class definition if there is no Nest route below, the message is internal (access `service` or
 *   `operator`), or the path has a parameter that is not a field of the message
 */
export const MessageRoute =
  <M extends AnyRequest, Response = ResponseOf<M>>(
    message: M,
    options: MessageRouteOptions<M, Response> = {},
  ) =>
  <R extends Promise<Response>, Rest extends readonly unknown[]>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(request: RequestOf<M>, ...rest: Rest) => R>,
  ): void => {
    const route = buildRoute(
      message,
      options as unknown as MessageRouteOptions<AnyRequest, never>,
      descriptor.value!,
    );
    setRoute(descriptor.value!, route);
    RequestPayload(route)(target, key, 0);
    HttpCode(route.status)(target, key, descriptor);
    UseGuards(BearerGuard)(target, key, descriptor);
    RouteConfig({ messageRoute: route })(target, key, descriptor);
  };

function buildRoute(
  message: AnyRequest,
  options: MessageRouteOptions<AnyRequest, never>,
  handler: object,
): Route {
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (path === undefined || method === undefined)
    throw new Error(`@MessageRoute(${message.pattern}) must be placed above an HTTP method decorator.`);
  const { access } = message;
  if (access === 'service' || access === 'operator')
    throw new Error(`${message.pattern} is internal (access '${access}') and must not have an HTTP route.`);
  const pathFields = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const unknown = pathFields.find((name) => !fieldsOf(message.request).has(name));
  if (unknown) throw new Error(`The path parameter :${unknown} is not a field of ${message.pattern}.`);
  const response = options.response ?? message.response;
  return {
    message,
    method: RequestMethod[method] as Route['method'],
    path,
    pathFields,
    bodyField: options.body,
    status: options.status ?? (response ? 200 : 204),
    acceptedWhile: options.acceptedWhile,
    response,
    location: options.location,
  };
}
