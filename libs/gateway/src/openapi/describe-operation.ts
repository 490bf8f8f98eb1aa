import { STATUS_CODES } from 'node:http';
import {
  fieldsOf,
  type Access,
  type AnyRequest,
  type FieldDescription,
  type JsonSchema,
} from '#contracts/definition';
import {
  hasEtag,
  supportsIfNoneMatch,
  acceptsBody,
  acceptsIdempotencyKey,
  type Route,
} from '../edge/routing/route.js';
import type { ApiRoute } from './api-routes.js';
import { exampleOf, exampleOfField } from './examples.js';
import { failureResponses } from './failure-responses.js';
import { headerParameters } from './header-parameters.js';
import { rateLimitHeaders, replayedHeader } from './response-headers.js';
import type { Operation } from './operation.js';
import type { ProblemComponents } from './problem-components.js';
import { withDeprecation, type Schemas } from './schemas.js';

/** The OpenAPI operation of a route, derived from its message. */
export function describeOperation(
  { route, url, tag }: ApiRoute,
  schemas: Schemas,
  problems: ProblemComponents,
): Operation {
  const { message } = route;
  const requestBody = requestBodyOf(route, schemas); // schemas are listed in the order in which they are first used
  return {
    operationId: message.pattern,
    parameters: parametersOf(route, schemas),
    responses: {
      ...successResponses(route, schemas),
      ...failureResponses(route, examplePath(url, route), problems),
    },
    summary: message.summary,
    tags: [tag],
    description: descriptionOf(message),
    ...requestBody,
    security: securityOf(message),
    ...(message.deprecated !== undefined && { deprecated: true }),
  };
}

/** An example of the path, with the examples of its fields as path parameters. */
export function examplePath(path: string, { message }: Route): string {
  const fields = fieldsOf(message.request);
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(exampleOfField(fields.get(name)!)));
}

function descriptionOf({ description, access, deprecated }: AnyRequest): string {
  return [withDeprecation(description, deprecated), accessNote(access)].filter(Boolean).join('\n\n');
}

function accessNote(access: Access): string {
  switch (access) {
    case 'anyone':
      return 'Public: no access token is required.';
    case 'user':
      return 'Requires an access token or an API key.';
    case 'account:manage':
      return 'Requires the permission `account:manage`: every logged-in user has it, API keys never do.';
    default:
      return `Requires the permission \`${access}\`.`;
  }
}

/** The security requirement: the bearer scheme with the required permission, if any. */
function securityOf({ access }: AnyRequest): object[] {
  if (access === 'anyone') return [];
  return [{ bearer: access === 'user' ? [] : [access] }];
}

function parametersOf(route: Route, schemas: Schemas): object[] {
  const parameters = [...fieldsOf(route.message.request)]
    .filter(([name]) => route.pathFields.includes(name) || !acceptsBody(route))
    .map(([name, field]) => parameterOf(name, field, route, schemas));
  return [...parameters, ...headerParameters(route)];
}

function parameterOf(name: string, field: FieldDescription, route: Route, schemas: Schemas): object {
  const { description, ...schema } = schemas.field(field, contextOf(route));
  const inPath = route.pathFields.includes(name);
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: inPath || !field.options.optional,
    ...(description !== undefined && { description }),
    schema,
  };
}

function requestBodyOf(route: Route, schemas: Schemas): object {
  if (!acceptsBody(route)) return {};
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

function successResponses(route: Route, schemas: Schemas): Record<string, object> {
  const { response, acceptedWhile } = route;
  const contentWith = (values?: object) =>
    response && {
      'application/json': {
        schema: schemas.ref(response, contextOf(route)),
        example: { ...exampleOf(response), ...values },
      },
    };
  const tag = hasEtag(route) && response && { ETag: requiredHeader };
  const headers = {
    ...rateLimitHeaders,
    ...tag,
    ...(acceptsIdempotencyKey(route) && { 'Idempotency-Replayed': replayedHeader }),
    ...(route.location && { Location: requiredHeader }),
  };
  const success = (status: number, content: object | undefined) => ({
    [status]: { description: STATUS_CODES[status], headers, content },
  });
  return {
    ...success(route.status, contentWith()),
    ...(acceptedWhile && success(202, contentWith(acceptedWhile))),
    ...(supportsIfNoneMatch(route) && {
      304: { description: STATUS_CODES[304], headers: { ...rateLimitHeaders, ...tag } },
    }),
  };
}

const requiredHeader = { required: true, schema: { type: 'string' } };

function contextOf({ message }: Pick<Route, 'message'>): string {
  return message.pattern.split('.')[0]!;
}
