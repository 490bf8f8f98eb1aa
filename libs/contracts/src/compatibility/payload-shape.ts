import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

/** A payload's schema, flattened: JSON Schema keywords by path, such as `lines[].sku`. */
export type Shape = Readonly<Record<string, Keywords>>;

export type Keywords = Readonly<Record<string, unknown>> & { readonly optional: boolean };

export function shapeOf(payload: PayloadClass<object> | undefined, prefix = ''): Shape {
  if (!payload) return {};
  const parts = [...fieldsOf(payload)].map(([name, field]) => fieldShape(prefix + name, field));
  return Object.assign({}, ...parts) as Shape;
}

function fieldShape(path: string, { schema, options, nestedClass }: FieldDescription): Shape {
  const { optional = false, nullable = false } = options;
  const { items, propertyNames, additionalProperties, ...own } = schema as Record<string, JsonSchema>;
  const nested = nestedClass && shapeOf(nestedClass(), `${path}${schema['type'] === 'array' ? '[]' : ''}.`);
  return {
    [path]: { ...own, optional, nullable },
    ...elementShape(`${path}[]`, items),
    ...elementShape(`${path}{key}`, propertyNames),
    ...elementShape(`${path}{}`, additionalProperties),
    ...nested,
  };
}

/** Elements of a list, or keys or values of a map. */
function elementShape(path: string, schema: JsonSchema | undefined): Shape {
  return schema ? { [path]: { ...schema, optional: false, nullable: false } } : {};
}

const element = /(\[\]|\{(key)?\})$/;

/** The path of the value that contains the one at `path`; undefined at the top. */
export function parentOf(path: string): string | undefined {
  if (element.test(path)) return path.replace(element, '');
  const end = path.lastIndexOf('.');
  return end < 0 ? undefined : path.slice(0, end).replace(/\[\]$/, '');
}
