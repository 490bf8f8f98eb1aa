import { fieldsOf, type InvalidField, type JsonSchema, type PayloadClass } from '#contracts/definition';

/** Converts query values to the types of their fields. Values that cannot be converted stay strings, which validation rejects. */
export function coerceQuery(
  query: Record<string, unknown>,
  payload: PayloadClass<object>,
): Record<string, unknown> {
  const fields = fieldsOf(payload);
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, coerce(value, fields.get(name)?.schema)]),
  );
}

/** Errors for parameters that are repeated although their field holds a single value. */
export function duplicateParameters(
  query: Record<string, unknown>,
  payload: PayloadClass<object>,
): InvalidField[] {
  const single = [...fieldsOf(payload)].filter(([, { schema }]) => schema.type !== 'array');
  return single
    .filter(([name]) => Array.isArray(query[name]))
    .map(([name]) => ({ pointer: `/${name}`, detail: 'must not be repeated' }));
}

function coerce(value: unknown, schema: JsonSchema | undefined): unknown {
  if (typeof value !== 'string') return value;
  switch (schema?.type) {
    case 'integer':
      return /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' || (value === 'false' ? false : value);
    case 'array':
      return [value];
    default:
      return value;
  }
}
