import { fieldsOf, type InvalidField, type JsonSchema, type PayloadClass } from '#contracts/definition';

/** Query values in the types their fields declare. What does not fit stays text, for validation to refuse. */
export function coerceQuery(
  query: Record<string, unknown>,
  payload: PayloadClass<object>,
): Record<string, unknown> {
  const fields = fieldsOf(payload);
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, coerce(value, fields.get(name)?.schema)]),
  );
}

/** What a query says more than once of a field that holds one value. */
export function saidTwice(query: Record<string, unknown>, payload: PayloadClass<object>): InvalidField[] {
  const single = [...fieldsOf(payload)].filter(([, { schema }]) => schema.type !== 'array');
  return single
    .filter(([name]) => Array.isArray(query[name]))
    .map(([name]) => ({ pointer: `/${name}`, detail: 'is given more than once' }));
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
