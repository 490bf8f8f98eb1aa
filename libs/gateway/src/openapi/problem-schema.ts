import { fieldsOf, type FailureClass, type JsonSchema } from '#contracts/definition';
import { statusOfClass } from '../edge/problems/http-status.js';
import { problemOf, titleOf, typeOf, type Problem } from '../edge/problems/problem.js';
import { exampleOf } from './examples.js';
import type { Schemas } from './schemas.js';

const text: JsonSchema = { type: 'string' };

/** What all problems have in common. */
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
  },
};

/** `orders.out-of-stock` → `OrdersOutOfStockProblem`. */
export function problemName(code: string): string {
  return `${code.replaceAll(/(?:^|[.-])(\w)/g, (_, first: string) => first.toUpperCase())}Problem`;
}

/** The problem of one code: what is the same whenever it happens, and what it tells beside. */
export function schemaOfProblem(failure: FailureClass, schemas: Schemas): JsonSchema {
  const { code, meaning, details } = failure;
  const { properties, required = [] } = details
    ? schemas.object(fieldsOf(details), code.split('.')[0]!)
    : { properties: {} };
  const constant = { type: typeOf(code), title: titleOf(code), status: statusOfClass(failure), code };
  const constants = Object.entries(constant).map(([name, value]) => [name, { const: value }]);
  return {
    type: 'object',
    description: meaning,
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    properties: { ...Object.fromEntries(constants), ...(properties as object) },
    required: ['code', ...(required as string[])],
  };
}

/** As it would be told of a request for `instance`. */
export function exampleOfProblem(failure: FailureClass, instance: string): Problem {
  const { details } = failure;
  const occurrence = { instance, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
  return problemOf(new failure(details ? exampleOf(details) : {}), occurrence);
}
