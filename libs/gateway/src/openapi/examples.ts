import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

/** What a payload looks like, from the examples of its fields. What goes without saying is derived from its type. */
export function exampleOf(payload: PayloadClass<object>, without: readonly string[] = []): object {
  const fields = [...fieldsOf(payload)].filter(([name]) => !without.includes(name));
  const examples = fields.map(([name, field]) => [name, exampleOfField(field)] as const);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

/** Undefined for what may as well be left out. */
export function exampleOfField({ schema, presence, element }: FieldDescription): unknown {
  if (presence.example !== undefined) return presence.example;
  if (element && !presence.optional) return nested(schema, exampleOf(element()));
  if (presence.optional) return undefined;
  return presence.nullable ? null : typical(schema);
}

function nested(schema: JsonSchema, example: object): object {
  return schema.type === 'array' ? [example] : example;
}

const id = '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77';
const moment = '2026-03-14T15:09:26.535Z';

function typical({ type, format, enum: values, minimum }: JsonSchema): unknown {
  if (Array.isArray(values)) return values[0];
  if (format === 'uuid') return id;
  if (format === 'date-time') return moment;
  if (type === 'boolean') return false;
  return type === 'integer' ? Math.max(1, Number(minimum)) : undefined;
}
