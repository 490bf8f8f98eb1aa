import type { FieldDescription } from '#contracts/definition';

/** A field in TypeScript notation, for example `lines: PlacedLineV1[]` or `note?: string | null`. */
export function describeField(name: string, { schema, options, nestedClass }: FieldDescription): string {
  const type = nestedClass?.().name ?? typeOf(schema['items'] ?? schema);
  const isList = schema['type'] === 'array';
  const nullable = options.nullable ? ' | null' : '';
  return `${name}${options.optional ? '?' : ''}: ${type}${isList ? '[]' : ''}${nullable}`;
}

function typeOf(schema: object): string {
  const { type = 'unknown', format } = schema as { type?: string | readonly string[]; format?: string };
  if (type === 'string' && format) return format;
  return [type]
    .flat()
    .filter((each) => each !== 'null')
    .join(' | ');
}
