import { HttpCode, RequestMethod, UseGuards } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation } from '@nestjs/swagger';
import {
  fieldsOf,
  type AnyRequest,
  type PayloadClass,
  type RequestOf,
  type ResponseOf,
} from '#contracts/definition';
import { BearerGuard } from '../authentication/bearer.guard.js';
import { setRoute, type Route } from './route.js';
import { Sent } from '../input/request-payload.decorator.js';

export interface Serving<M extends AnyRequest, Answer> {
  /** Of the usual answer. Default 200, or 204 where there is nothing to answer. */
  readonly status?: number;
  /** An answer with these values is a 202: its outcome is still open. */
  readonly openWhile?: Partial<Answer>;
  /** The field of the message that is the whole body. Default: the body is the message, without what is in the path. */
  readonly body?: keyof RequestOf<M> & string;
  /** What is answered, where it is not the response as it came. */
  readonly answer?: PayloadClass<Answer>;
  /** The address of what was made. */
  readonly location?: (answer: Answer) => string;
}

/**
 * Serves a message at the address of the Nest route below it: who is let in, what is read and how it is validated,
 * the statuses, headers and documents all follow from the message. The method's first parameter takes the message.
 */
export const Serves =
  <M extends AnyRequest, Answer = ResponseOf<M>>(message: M, serving: Serving<M, Answer> = {}) =>
  <R extends Promise<Answer>, Rest extends readonly unknown[]>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<(request: RequestOf<M>, ...rest: Rest) => R>,
  ): void => {
    const route = routeFor(message, serving as unknown as Serving<AnyRequest, never>, descriptor.value!);
    setRoute(descriptor.value!, route);
    Sent(route)(target, key, 0);
    HttpCode(route.status)(target, key, descriptor);
    UseGuards(BearerGuard)(target, key, descriptor);
    RouteConfig({ serves: route })(target, key, descriptor);
    ApiOperation({ operationId: message.pattern })(target, key, descriptor);
  };

function routeFor(message: AnyRequest, serving: Serving<AnyRequest, never>, handler: object): Route {
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (path === undefined || method === undefined)
    throw new Error(`@Serves(${message.pattern}) stands above no route.`);
  if (message.access === 'service')
    throw new Error(`${message.pattern} is between contexts and never served.`);
  const pathFields = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  const strange = pathFields.find((name) => !fieldsOf(message.request).has(name));
  if (strange) throw new Error(`${message.pattern} has no field ${strange}, which its path names.`);
  const answer = serving.answer ?? message.response;
  return {
    message,
    method: RequestMethod[method] as Route['method'],
    path,
    pathFields,
    bodyField: serving.body,
    status: serving.status ?? (answer ? 200 : 204),
    openWhile: serving.openWhile,
    answer,
    location: serving.location,
  };
}
