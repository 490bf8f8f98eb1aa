import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

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
  const { items, propertyNames, additionalProperties, ...own } = schema as Record<string, JsonSchema>;
  const within = element && shapeOf(element(), `${path}${schema['type'] === 'array' ? '[]' : ''}.`);
  return {
    [path]: { ...own, optional, nullable },
    ...nested(`${path}[]`, items),
    ...nested(`${path}{key}`, propertyNames),
    ...nested(`${path}{}`, additionalProperties),
    ...within,
  };
}

/** The elements of a list, or the keys and values of a map. */
function nested(path: string, schema: JsonSchema | undefined): Shape {
  return schema ? { [path]: { ...schema, optional: false, nullable: false } } : {};
}
