import { fieldsOf, type JsonSchema, type PayloadClass } from '#contracts/definition';

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
