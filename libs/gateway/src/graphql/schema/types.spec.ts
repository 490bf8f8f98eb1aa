import { describe, expect, it } from '@jest/globals';
import { printType } from 'graphql';
import { enumeration, fieldsOf, Integer, OneOf, Text, Timestamp } from '#contracts/definition';
import { Schemas } from '../../openapi/schemas.js';
import { Types } from './types.js';

const sizes = enumeration('Size', ['s', 'extra-large', '-m'], { '-m': 'NOT_MEDIUM' });

class ShirtView {
  @OneOf(sizes, { optional: true, default: 's', description: 'The size.' }) readonly size?: string;
  @Integer({ max: 100, deprecated: 'Use `size` instead.' }) readonly width!: number;
  @Integer({ nullable: true }) readonly price!: number | null;
  @Timestamp() readonly madeAt!: string;
}

const sameName = (fields: (target: object) => void) => {
  const named = { ShirtView: class {} }.ShirtView;
  fields(named.prototype);
  return named;
};

const create = () => new Types({ links: [], withEtag: new Set() });

describe('the GraphQL type of a class', () => {
  it('has the fields of the class, with defaults and deprecations as OpenAPI', () => {
    const types = create();
    expect(printType(types.output(ShirtView, 'shop'))).toBe(
      [
        'type Shirt {',
        '  """The size. Default: "s"."""',
        '  size: Size',
        '  width: Int! @deprecated(reason: "Use `size` instead.")',
        '  price: SafeInt',
        '  madeAt: DateTime!',
        '}',
      ].join('\n'),
    );
    const { properties } = new Schemas([]).object(fieldsOf(ShirtView), 'shop') as { properties: object };
    expect(properties).toMatchObject({
      size: { title: 'Size', default: 's', description: 'The size.' },
      width: { deprecated: true, description: 'Deprecated: Use `size` instead.' },
    });
  });

  it('has names for the values of an enumeration', () => {
    const { size } = create().output(ShirtView, 'shop').getFields();
    expect(printType(size!.type as never)).toBe('enum Size {\n  S\n  EXTRA_LARGE\n  NOT_MEDIUM\n}');
  });

  it('is shared with a class of the same name and fields, and has a prefix for other fields', () => {
    const types = create();
    const one = sameName((target) => Text({ max: 10 })(target, 'name'));
    const same = sameName((target) => Text({ max: 99, description: 'Another limit.' })(target, 'name'));
    const other = sameName((target) => Integer()(target, 'name'));
    const shirt = types.output(one, 'shop');
    expect([shirt.name, types.output(same, 'orders'), types.output(other, 'orders').name]).toEqual([
      'Shirt',
      shirt,
      'OrdersShirt',
    ]);
  });

  it('cannot be created if the values of a field have no name', () => {
    const unnamed = sameName((target) => OneOf(['s', 'm'])(target, 'size'));
    expect(() => create().output(unnamed, 'shop').getFields()).toThrow('The values ["s","m"] need a name');
  });
});
