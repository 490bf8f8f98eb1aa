import { fieldsOf, type FailureClass, type JsonSchema } from '#contracts/definition';
import { statusOf, problemOf, problemTitleOf, problemTypeOf, type Problem } from '#process';
import { exampleOf } from './examples.js';
import type { Schemas } from './schemas.js';

const text: JsonSchema = { type: 'string' };

/** The members that all problems have. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457 problem details. Further members depend on `code`.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  properties: {
    type: { ...text, format: 'uri-reference', description: 'Path of the page that describes the code.' },
    title: { ...text, description: 'Short summary, constant for each code.' },
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599, description: 'The HTTP status.' },
    detail: { ...text, description: 'Explanation of this occurrence.' },
    instance: { ...text, description: 'The path of the request.' },
    code: { ...text, description: 'Machine-readable code; it never changes.' },
    traceId: {
      ...text,
      pattern: '^[0-9a-f]{32}$',
      description: 'Identifies the request; include it when you contact support.',
    },
  },
};

/** `orders.out-of-stock` → `OrdersOutOfStockProblem`. */
export function problemSchemaName(code: string): string {
  return `${code.replaceAll(/(?:^|[.-])(\w)/g, (_, first: string) => first.toUpperCase())}Problem`;
}

/** The schema of one code's problem: constant members and those of its details. */
export function schemaOfProblem(failure: FailureClass, schemas: Schemas): JsonSchema {
  const { code, meaning, details } = failure;
  const { properties, required = [] } = details
    ? schemas.object(fieldsOf(details), code.split('.')[0]!)
    : { properties: {} };
  const constant = {
    type: problemTypeOf(code),
    title: problemTitleOf(code),
    status: statusOf(failure),
    code,
  };
  const constants = Object.entries(constant).map(([name, value]) => [name, { const: value }]);
  return {
    type: 'object',
    description: meaning,
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    properties: { ...Object.fromEntries(constants), ...(properties as object) },
    required: ['code', ...(required as string[])],
  };
}

/** An example of the problem, as returned for a request to the path `instance`. */
export function exampleOfProblem(failure: FailureClass, instance: string): Problem {
  const { details } = failure;
  const status = statusOf(failure);
  const occurrence = { status, instance, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
  return problemOf(new failure(details ? exampleOf(details) : {}), occurrence);
}
