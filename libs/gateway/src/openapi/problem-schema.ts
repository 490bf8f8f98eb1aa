import type { JsonSchema } from '#contracts/definition';

const text: JsonSchema = { type: 'string' };

/** What `problemOf` makes. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457. Further members belong to the code.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  properties: {
    type: { ...text, format: 'uri-reference', description: 'Where the code is explained.' },
    title: text,
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599 },
    detail: text,
    instance: { ...text, description: 'The path that was asked for.' },
    code: { ...text, description: 'What a program goes by; it never changes.' },
    traceId: { ...text, pattern: '^[0-9a-f]{32}$', description: 'What support asks for.' },
    errors: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { ...text, format: 'json-pointer' }, detail: text },
      },
    },
  },
};
