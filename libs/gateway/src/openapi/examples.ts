import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

/** An example of a payload, from the examples of its fields. Fields without an example get a default for their type. */
export function exampleOf(payload: PayloadClass<object>, excluded: readonly string[] = []): object {
  const fields = [...fieldsOf(payload)].filter(([name]) => !excluded.includes(name));
  const examples = fields.map(([name, field]) => [name, exampleOfField(field)] as const);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

/** Undefined for optional fields without an example. */
export function exampleOfField({ schema, options, nestedClass }: FieldDescription): unknown {
  if (options.example !== undefined) return options.example;
  if (nestedClass && !options.optional) return nested(schema, exampleOf(nestedClass()));
  if (options.optional) return undefined;
  return options.nullable ? null : defaultExample(schema);
}

function nested(schema: JsonSchema, example: object): object {
  return schema.type === 'array' ? [example] : example;
}

const id = '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77';
const timestamp = '2026-03-14T15:09:26.535Z';

function defaultExample({ type, format, enum: values, minimum }: JsonSchema): unknown {
  if (Array.isArray(values)) return values[0];
  if (format === 'uuid') return id;
  if (format === 'date-time') return timestamp;
  if (type === 'boolean') return false;
  return type === 'integer' ? Math.max(1, Number(minimum)) : undefined;
}
