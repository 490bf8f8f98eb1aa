import { describe, expect, it } from '@jest/globals';
import { printType, validateSchema } from 'graphql';
import { command, query, Text } from '#contracts/definition';
import { links } from './links.js';
import { createSchema } from './create-schema.js';

class FindShirt {
  @Text({ max: 10, deprecated: 'Use `size` instead.', description: 'The width.' }) readonly width!: string;
  @Text({ max: 10, optional: true, deprecated: 'Use `size` instead.' }) readonly height?: string;
}
class ShirtView {
  @Text({ max: 10 }) readonly size!: string;
}

describe('createSchema', () => {
  it.each(['service', 'operator'] as const)('rejects a link to a message with access %s', (access) => {
    const [link] = links;
    const internal = { ...link!, batchRead: { ...link!.batchRead, access } };
    expect(() => createSchema(undefined, undefined, [internal])).toThrow(
      `${link!.batchRead.pattern} is internal (access '${access}')`,
    );
  });

  it('marks deprecated messages and optional inputs, and describes deprecated required inputs', () => {
    const options = { request: FindShirt, response: ShirtView, access: 'anyone' } as const;
    const deprecated = 'Use `shirts` instead.';
    const schema = createSchema(
      { shirt: query('shop.find-shirt', { ...options, summary: 'Find a shirt', deprecated }) },
      { wash: command('shop.wash-shirt', { ...options, summary: 'Wash a shirt', deprecated }) },
    );
    expect(validateSchema(schema)).toEqual([]);
    const { shirt } = schema.getQueryType()!.getFields();
    const { wash } = schema.getMutationType()!.getFields();
    expect([shirt!.deprecationReason, wash!.deprecationReason]).toEqual([deprecated, deprecated]);
    expect(printType(schema.getType('FindShirtInput')!)).toBe(
      [
        'input FindShirtInput {',
        '  """',
        '  Deprecated: Use `size` instead.',
        '  ',
        '  The width.',
        '  """',
        '  width: String!',
        '  height: String @deprecated(reason: "Use `size` instead.")',
        '}',
      ].join('\n'),
    );
  });
});
