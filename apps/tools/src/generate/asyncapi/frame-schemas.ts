import type { JsonSchema } from '#contracts/definition';
import type { EventFrame, ReplyFrame, RequestFrame } from '#redis';
import type { MessageHeaders } from '#kernel/messaging';

const text = (description: string): JsonSchema => ({ type: 'string', description });

const headers = {
  requestId: text('Id of the request that caused the message. Redeliveries have the same.'),
  traceparent: text('W3C Trace Context.'),
  authorization: text('`Bearer <access token>` of the user. Every receiver verifies it.'),
  idempotencyKey: text('Idempotency key of the HTTP request; on the first message of the gateway only.'),
  ifMatch: text('`If-Match` of the HTTP request; on the first message of the gateway only.'),
  ifNoneMatch: text('`If-None-Match` of the HTTP request; on the first message of the gateway only.'),
  clientIp: text('IP address of the client, as seen by the gateway.'),
  userAgent: text('`User-Agent` of the client, truncated.'),
} satisfies Record<keyof MessageHeaders, JsonSchema>;

export const headersSchema: JsonSchema = {
  type: 'object',
  description: 'Metadata that is sent with a payload.',
  properties: headers,
  additionalProperties: { type: 'string' },
};

const headersRef: JsonSchema = { $ref: '#/components/schemas/MessageHeaders' };

/** The JSON of a request stream entry. */
export function requestFrame(pattern: string, payload: JsonSchema): JsonSchema {
  return frame({
    i: text('Call id: random. The reply has the same.'),
    p: { const: pattern, description: 'Pattern of the message.' },
    d: payload,
    r: text('Id of the process that reads the reply: part of the name of its reply stream.'),
    t: { type: 'number', description: 'Deadline in epoch milliseconds of the clock of Redis.' },
    h: headersRef,
  } satisfies Record<keyof RequestFrame, JsonSchema>);
}

/** One frame of a reply stream entry. `response` is undefined if the reply is empty. */
export function replyFrame(response: JsonSchema | undefined, failures: readonly JsonSchema[]): JsonSchema {
  const properties = {
    i: text('Call id of the request.'),
    s: { type: 'integer', minimum: 1, description: 'Position within the reply; absent on the first frame.' },
    v: response ?? { description: 'Absent: the reply is empty.' },
    e: { description: 'The failure; then there is no `v`.', oneOf: failures },
    z: { const: 1, description: 'Present on the last frame of a reply.' },
  } satisfies Record<keyof ReplyFrame, JsonSchema>;
  return { type: 'object', required: ['i'], properties };
}

/** The JSON of an event stream entry. */
export function eventFrame(pattern: string, body: JsonSchema): JsonSchema {
  return frame({
    i: text('Event id. Subscribers deduplicate by it.'),
    p: { const: pattern, description: 'Pattern of the event.' },
    a: text('Aggregate id. Events of one aggregate are published in order.'),
    d: body,
    h: headersRef,
    o: { type: 'string', format: 'date-time', description: 'Time of occurrence in UTC.' },
  } satisfies Record<keyof EventFrame, JsonSchema>);
}

function frame(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}
