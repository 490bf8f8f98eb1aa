import {
  platformFailures,
  type AnyContract,
  type AnyRequest,
  type FailureClass,
  type JsonSchema,
} from '#contracts/definition';
import { Schemas } from '#gateway';
import { namesWith, type SystemDescription } from '../system-description.js';
import { channelsOf } from './channels.js';
import { eventFrame, headersSchema, replyFrame, requestFrame } from './frame-schemas.js';
import { operationsOf } from './operations.js';

const introduction = `The messages that the contexts exchange over Redis Streams, for programs of other stacks. Messages within a process are
function calls with the same payloads. The field \`m\` of a stream entry contains JSON: the frame that a message of this
document describes. The guarantees (deadlines, redelivery, ordering) are those of docs/messaging.md.

Clients of the shop use the REST API instead; they cannot reach Redis.`;

/** Returns the content of `docs/generated/asyncapi.json`. Messages for operators are omitted: they never use Redis. */
export function asyncApiFile(system: SystemDescription, version: string): string {
  const contracts = system.contracts.map(withoutOperatorMessages);
  const requests = contracts.flatMap((contract) => Object.values(contract.requests));
  const schemas = new Schemas(requests.map(({ request }) => request));
  const failures = new FailureSchemas(schemas);
  const channels = contracts.map((contract) =>
    channelsOf(contract, sendersTo(contract, system), messagesOf(contract, schemas, failures)),
  );
  const document = {
    asyncapi: '3.1.0',
    info: { title: 'Cleave messages', version, description: introduction },
    defaultContentType: 'application/json',
    servers: {
      redis: {
        host: 'localhost:6379',
        protocol: 'redis',
        description: 'Each module has its own Redis user, which can access only the streams of its messages.',
        security: [{ $ref: '#/components/securitySchemes/redisUser' }],
      },
    },
    channels: Object.assign({}, ...channels) as object,
    operations: Object.assign(
      {},
      ...contracts.map((contract) => operationsOf(contract, { ...system, contracts })),
    ) as object,
    components: {
      schemas: { ...schemas.components, ...failures.components, MessageHeaders: headersSchema },
      securitySchemes: { redisUser: { type: 'userPassword' } },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function withoutOperatorMessages(contract: AnyContract): AnyContract {
  const requests = Object.entries(contract.requests).filter(([, { access }]) => access !== 'operator');
  return { ...contract, requests: Object.fromEntries(requests) };
}

function sendersTo({ requests }: AnyContract, { dependencies }: SystemDescription): string[] {
  const senders = Object.values(requests).flatMap(({ pattern }) => namesWith(dependencies, pattern));
  return [...new Set(senders)].toSorted();
}

function messagesOf({ context, requests, events }: AnyContract, schemas: Schemas, failures: FailureSchemas) {
  const all = Object.values(requests);
  return {
    requests: Object.fromEntries(
      all.map(({ pattern, request }) => [
        pattern,
        message(pattern, requestFrame(pattern, schemas.ref(request, context))),
      ]),
    ),
    replies: Object.fromEntries(
      all.map((each) => {
        const name = `${each.pattern}.reply`;
        const response = each.response && schemas.ref(each.response, context);
        return [name, message(name, replyFrame(response, failures.of(each, context)))];
      }),
    ),
    events: Object.fromEntries(
      Object.values(events).map(({ pattern, body }) => [
        pattern,
        message(pattern, eventFrame(pattern, schemas.ref(body, context))),
      ]),
    ),
  };
}

function message(name: string, payload: JsonSchema) {
  return { name, title: name, correlationId: { location: '$message.payload#/i' }, payload };
}

/** The wire forms of the failures, one component for each code. */
class FailureSchemas {
  readonly components: Record<string, JsonSchema> = {};

  constructor(private readonly schemas: Schemas) {}

  of({ failures }: AnyRequest, context: string): JsonSchema[] {
    const all = new Set<FailureClass>([...failures, ...platformFailures]);
    return [...all].map((failure) => this.ref(failure, context));
  }

  private ref({ code, kind, meaning, details }: FailureClass, context: string): JsonSchema {
    this.components[code] ??= {
      type: 'object',
      description: meaning,
      required: ['code', 'kind', 'message', 'details'],
      properties: {
        code: { const: code },
        kind: { const: kind },
        httpStatus: { type: 'integer', description: 'HTTP status, if that of the kind is too general.' },
        message: { type: 'string' },
        details: details ? this.schemas.ref(details, context) : { type: 'object' },
        traceId: { type: 'string' },
        replayed: { const: true, description: 'The stored failure of an earlier attempt.' },
      },
    };
    return { $ref: `#/components/schemas/${code}` };
  }
}
