import { describe, expect, it } from '@jest/globals';
import { batch } from './batch.js';
import { enumeration } from './enumeration.js';
import { List, OneOf, Text, TextList } from './fields.js';
import { query } from './message.js';
import { fieldsOf } from './schema.js';

const sizes = enumeration('Size', ['s', 'm', '-l'], { '-l': 'LARGE' });

class Shirt {
  @Text({ max: 10 }) readonly sku!: string;
  @OneOf(sizes) readonly size!: (typeof sizes)[number];
  @OneOf(['s', 'm']) readonly unnamed!: string;
}

class Shirts {
  @List(() => Shirt, { max: 10 }) readonly items!: Shirt[];
}

class GetShirts {
  @TextList({ items: { max: 10 }, max: 10 }) readonly skus!: string[];
}

describe('a field with OneOf', () => {
  it('keeps the name of its enumeration, which a plain list does not have', () => {
    expect(fieldsOf(Shirt).get('size')).toMatchObject({
      schema: { enum: ['s', 'm', '-l'] },
      enumeration: { typeName: 'Size', valueNames: { '-l': 'LARGE' } },
    });
    expect(fieldsOf(Shirt).get('unnamed')?.enumeration).toBeUndefined();
  });
});

describe('batch', () => {
  it('declares a query with the access of the message that reads one item', () => {
    const getShirt = query('shop.get-shirt', { request: Shirt, response: Shirt, access: 'shirts:read' });
    const shape = {
      of: getShirt,
      request: GetShirts,
      response: Shirts,
      keysField: 'skus',
      keyField: 'sku',
    } as const;
    expect(batch('shop.get-shirts', shape)).toMatchObject({
      kind: 'query',
      access: 'shirts:read',
      idempotent: true,
      batch: { keysField: 'skus', keyField: 'sku' },
    });
  });
});
