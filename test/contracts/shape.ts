import { fieldsOf, type FieldDescription, type PayloadClass } from '#contracts/definition';

/** What a payload looks like on the wire: the rules of each value by its path, such as `lines[].sku`. */
export type Shape = Readonly<Record<string, Rules>>;

export type Rules = Readonly<Record<string, unknown>> & { readonly optional: boolean };

export function shapeOf(payload: PayloadClass<object> | undefined, parent = ''): Shape {
  if (!payload) return {};
  const parts = [...fieldsOf(payload)].map(([name, field]) => partOf(parent + name, field));
  return Object.assign({}, ...parts) as Shape;
}

function partOf(path: string, { schema, presence, element }: FieldDescription): Shape {
  const { optional = false, nullable = false } = presence;
  const within = element && shapeOf(element(), `${path}${schema['type'] === 'array' ? '[]' : ''}.`);
  return { [path]: { ...schema, optional, nullable }, ...within };
}
