import { STATUS_CODES } from 'node:http';
import {
  fieldsOf,
  type Access,
  type AnyRequest,
  type FieldDescription,
  type JsonSchema,
} from '#contracts/definition';
import { answersOneVersion, isReading, takesBody, takesKey, type Route } from '../edge/routing/route.js';
import { exampleOf, exampleOfField } from './examples.js';
import { failureResponses } from './failure-responses.js';
import { headerParameters } from './header-parameters.js';
import { rateLimitHeaders, replayedHeader } from './answer-headers.js';
import type { Problems } from './problems.js';
import type { Schemas } from './schemas.js';

/** An OpenAPI operation, all of it taken from the message that the route serves. */
export function describeOperation(route: Route, path: string, schemas: Schemas, problems: Problems): object {
  const { message } = route;
  return {
    operationId: message.pattern,
    summary: message.summary,
    description: descriptionOf(message),
    parameters: parametersOf(route, schemas),
    ...requestBodyOf(route, schemas),
    responses: {
      ...goodResponses(route, schemas),
      ...failureResponses(route, addressLike(path, route), problems),
    },
    security: securityOf(message),
  };
}

/** An address that the path stands for. */
export function addressLike(path: string, { message }: Route): string {
  const fields = fieldsOf(message.request);
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(exampleOfField(fields.get(name)!)));
}

function descriptionOf({ description, access }: AnyRequest): string {
  return [description, neededFor(access)].filter(Boolean).join('\n\n');
}

function neededFor(access: Access): string {
  switch (access) {
    case 'anyone':
      return 'Needs no access token.';
    case 'user':
      return 'Needs an access token or an API key.';
    case 'account:manage':
      return 'Needs the permission `account:manage`, which everybody has who has signed in, and no API key.';
    default:
      return `Needs the permission \`${access}\`.`;
  }
}

/** Beside the scheme, what whoever is signed in has to hold. */
function securityOf({ access }: AnyRequest): object[] {
  if (access === 'anyone') return [];
  return [{ bearer: access === 'user' ? [] : [access] }];
}

function parametersOf(route: Route, schemas: Schemas): object[] {
  const parameters = [...fieldsOf(route.message.request)]
    .filter(([name]) => route.pathFields.includes(name) || !takesBody(route))
    .map(([name, field]) => parameterOf(name, field, route, schemas));
  return [...parameters, ...headerParameters(route)];
}

function parameterOf(name: string, field: FieldDescription, route: Route, schemas: Schemas): object {
  const { description, ...schema } = schemas.field(field, contextOf(route));
  const inPath = route.pathFields.includes(name);
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: inPath || !field.presence.optional,
    ...(description !== undefined && { description }),
    schema,
  };
}

function requestBodyOf(route: Route, schemas: Schemas): object {
  if (!takesBody(route)) return {};
  const schema = bodySchema(route, schemas);
  const example = exampleOfBody(route);
  return schema
    ? { requestBody: { required: true, content: { 'application/json': { schema, example } } } }
    : {};
}

function exampleOfBody({ message, bodyField, pathFields }: Route): unknown {
  return bodyField === undefined
    ? exampleOf(message.request, pathFields)
    : exampleOfField(fieldsOf(message.request).get(bodyField)!);
}

function bodySchema({ message, bodyField, pathFields }: Route, schemas: Schemas): JsonSchema | undefined {
  const context = contextOf({ message });
  const fields = fieldsOf(message.request);
  if (bodyField !== undefined) return schemas.field(fields.get(bodyField)!, context);
  if (pathFields.length === 0 && fields.size > 0) return schemas.ref(message.request, context);
  const rest = [...fields].filter(([name]) => !pathFields.includes(name));
  return rest.length > 0
    ? { ...schemas.object(new Map(rest), context), additionalProperties: false }
    : undefined;
}

function goodResponses(route: Route, schemas: Schemas): Record<string, object> {
  const { answer, openWhile } = route;
  const contentWith = (values?: object) =>
    answer && {
      'application/json': {
        schema: schemas.ref(answer, contextOf(route)),
        example: { ...exampleOf(answer), ...values },
      },
    };
  const tag = answersOneVersion(route) && answer && { ETag: always };
  const headers = {
    ...rateLimitHeaders,
    ...tag,
    ...(takesKey(route) && { 'Idempotency-Replayed': replayedHeader }),
    ...(route.location && { Location: always }),
  };
  const good = (status: number, content: object | undefined) => ({
    [status]: { description: STATUS_CODES[status], headers, content },
  });
  return {
    ...good(route.status, contentWith()),
    ...(openWhile && good(202, contentWith(openWhile))),
    ...(isReading(route) && {
      304: { description: STATUS_CODES[304], headers: { ...rateLimitHeaders, ...tag } },
    }),
  };
}

const always = { required: true, schema: { type: 'string' } };

function contextOf({ message }: Pick<Route, 'message'>): string {
  return message.pattern.split('.')[0]!;
}
