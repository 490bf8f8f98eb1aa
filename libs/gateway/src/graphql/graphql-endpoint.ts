import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { execute, printSchema, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Failure, InternalFailure, InvalidRequest, VersionMismatch } from '#contracts/definition';
import { Configuration } from '#kernel/config';
import { TokenVerifier } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import { addLogFields, histogram, Metrics } from '#kernel/observability';
import { limitErrors } from '#process';
import { RateLimiter } from '../edge/admission/rate-limiter.js';
import { principalOf } from '../edge/authentication/bearer.guard.js';
import { CursorCipher } from '../edge/input/cursor-cipher.js';
import { responseTraceIdOf } from '../edge/routing/request-scope.js';
import { GatewaySettings } from '../gateway.settings.js';
import { ApiRoutes } from '../openapi/api-routes.js';
import { UnknownDocument } from './documents/document-failures.js';
import { Documents } from './documents/documents.js';
import { maxValidationErrors, valuesPerMessage } from './documents/limits.js';
import { mutationFields } from './schema/fields.js';
import { failureOf, formatError } from './execution/format-error.js';
import { GraphqlSettings } from './graphql.settings.js';
import { MessageSender } from './execution/message-sender.js';
import { readPersistedDocuments, type PersistedDocuments } from './documents/persisted-documents.js';
import { prepareOperation, type PreparedOperation } from './documents/prepare-operation.js';
import { readGraphqlBody, type GraphqlBody } from './request-body.js';
import { RequestExecution, type ExecutionServices } from './execution/request-execution.js';
import { resolveProperty } from './execution/resolve-property.js';
import { createSchema } from './schema/create-schema.js';

const fieldDurations = histogram(
  'graphql_field_duration_seconds',
  'Seconds that a root field of a GraphQL request takes, including its message.',
  ['field'],
);

/** Bytes of the values that graphql-js writes into errors about variables, before they are shortened. */
const maxEchoedBytes = 2_097_152;

/** Maximum number of errors in the response to an executed document. */
const maxResponseErrors = 100;

/** Executes GraphQL requests. */
@Injectable()
export class GraphqlEndpoint {
  readonly settings: GraphqlSettings;
  private readonly logger = new Logger(GraphqlEndpoint.name);
  private readonly schema: GraphQLSchema = createSchema();
  private readonly documents: Documents;
  private readonly persisted: PersistedDocuments;
  private readonly services: ExecutionServices;
  /** By pattern. Read on the first use, when all controllers are known. */
  private pathFields: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    configuration: Configuration,
    sender: MessageSender,
    metrics: Metrics,
    routes: ApiRoutes,
    private readonly tokens: TokenVerifier,
    private readonly rateLimiter: RateLimiter,
  ) {
    this.settings = configuration.of(GraphqlSettings);
    this.documents = new Documents(this.schema, this.settings.introspection);
    this.persisted = readPersistedDocuments(this.settings.documents);
    this.services = {
      cursors: new CursorCipher(configuration.of(GatewaySettings).cursorSecret),
      send: (message, payload) => sender.send(message, payload),
      pathFieldsOf: ({ pattern }) => {
        this.pathFields ??= new Map(
          routes.list().map(({ route }) => [route.message.pattern, route.pathFields]),
        );
        return this.pathFields.get(pattern) ?? [];
      },
      measure: async (field, work) => {
        const start = performance.now();
        try {
          return await work();
        } finally {
          metrics.of(fieldDurations).observe({ field }, (performance.now() - start) / 1_000);
        }
      },
    };
  }

  get sdl(): string {
    return `${printSchema(this.schema)}\n`;
  }

  /**
   * Returns the response body. For a rejected document, it has `errors` like that of an executed one, and status 400.
   * @throws a failure of the request itself, which becomes a problem response like that of any route
   */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const principal = await principalOf(request, this.tokens);
    const body = readGraphqlBody(request);
    const prepared = this.prepare(body);
    if (!('operation' in prepared)) return this.respond(request, reply, 400, { errors: prepared });
    assertNoMisplacedCondition(request, prepared);
    const { document, weight } = prepared;
    addLogFields(request, { graphql: weight });
    const requests = Math.max(weight.messages, Math.ceil(weight.values / valuesPerMessage));
    await this.rateLimiter.countAgain(request, reply, requests - 1);
    const scope = currentScope()!;
    const result = await execute({
      schema: this.schema,
      document,
      operationName: body.operationName ?? null,
      variableValues: body.variables,
      contextValue: new RequestExecution(this.services, principal, scope),
      fieldResolver: resolveProperty,
      hideSuggestions: !this.settings.introspection,
      options: { maxCoercionErrors: maxCoercionErrorsFor(request.body as Buffer) },
    });
    return this.respond(request, reply, 'data' in result ? 200 : 400, result);
  }

  /** The operation, or the errors because of which it is not executed. */
  private prepare(body: GraphqlBody): PreparedOperation | readonly unknown[] {
    try {
      return prepareOperation(this.documents, this.schema, this.textOf(body), body);
    } catch (error) {
      return error instanceof AggregateError ? error.errors : [error];
    }
  }

  private textOf({ query, documentHash }: GraphqlBody): string {
    const text = documentHash === undefined ? query : this.persisted.get(documentHash);
    if (text !== undefined && !(this.settings.onlyDocuments && documentHash === undefined)) return text;
    if (documentHash !== undefined || this.settings.onlyDocuments) throw new UnknownDocument({});
    throw new InvalidRequest({ errors: [{ pointer: '/query', detail: 'is required' }] });
  }

  private respond(
    request: FastifyRequest,
    reply: FastifyReply,
    status: 200 | 400,
    { data, errors }: { readonly data?: ExecutionResult['data']; readonly errors?: readonly unknown[] },
  ): string {
    const traceId = responseTraceIdOf(request);
    const reported = errors?.slice(0, maxResponseErrors);
    for (const error of reported ?? [])
      if (isUnexpected(error))
        this.logger.error({ err: error, traceId }, 'Unhandled error in a GraphQL request');
    reply.status(status).type(mediaTypeFor(request)).header('cache-control', 'no-store');
    const formatted = reported?.map((error) => formatError(error, traceId));
    return JSON.stringify({
      ...(formatted && { errors: status === 400 ? limitErrors(formatted) : formatted }),
      ...(data !== undefined && { data }),
    });
  }
}

/** Each error of graphql-js about a variable contains the invalid value, which can be nearly the whole body. */
function maxCoercionErrorsFor({ length }: Buffer): number {
  return Math.max(1, Math.min(maxValidationErrors, Math.floor(maxEchoedBytes / length)));
}

/** Whether the error is a defect of the gateway; contexts have logged their own. */
function isUnexpected(error: unknown): boolean {
  const { originalError = error } = error as { originalError?: unknown };
  return failureOf(error) instanceof InternalFailure && !(originalError instanceof Failure);
}

/** @throws InvalidRequest for `If-Match` without a mutation that supports it, as on REST routes */
function assertNoMisplacedCondition({ headers }: FastifyRequest, { mutation }: PreparedOperation): void {
  const message = mutation === undefined ? undefined : mutationFields[mutation];
  if (headers['if-match'] === undefined || message?.failures.includes(VersionMismatch)) return;
  throw new InvalidRequest({ errors: [{ pointer: '/If-Match', detail: 'is not a known field' }] });
}

function mediaTypeFor({ headers: { accept = '' } }: FastifyRequest): string {
  const media = 'application/graphql-response+json';
  return `${accept.includes(media) ? media : 'application/json'}; charset=utf-8`;
}
