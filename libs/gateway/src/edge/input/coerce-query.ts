import {
  fieldsOf,
  PageRequest,
  type FieldDescription,
  type InvalidField,
  type JsonSchema,
  type PayloadClass,
} from '#contracts/definition';

const pagingFields = fieldsOf(PageRequest);

/**
 * Converts query values to the types of their fields. Values that cannot be converted stay strings, which validation
 * rejects. An empty value of an optional number, flag or enumeration is left out: forms send their empty fields.
 */
export function coerceQuery(
  query: Record<string, unknown>,
  payload: PayloadClass<object>,
): Record<string, unknown> {
  const fields = fieldsOf(payload);
  const sent = Object.entries(query).filter(
    ([name, value]) => value !== '' || !isEmptyMeaningOmitted(name, fields.get(name)),
  );
  return Object.fromEntries(sent.map(([name, value]) => [name, coerce(value, fields.get(name)?.schema)]));
}

/** An empty id, text or paging parameter does not mean that it was omitted: it is a mistake of the client. */
function isEmptyMeaningOmitted(name: string, field: FieldDescription | undefined): boolean {
  if (!field?.options.optional || pagingFields.has(name)) return false;
  const { type, enum: values } = field.schema;
  return type === 'integer' || type === 'boolean' || values !== undefined;
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
