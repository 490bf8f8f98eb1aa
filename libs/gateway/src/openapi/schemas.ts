import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

type Payload = PayloadClass<object>;

/** Converts payload classes to JSON Schemas (2020-12, as used by OpenAPI 3.1) and gives each a unique name. */
export class Schemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly names = new Map<Payload, string>();
  private readonly closed: ReadonlySet<Payload>;

  /** Schemas of `requests` do not allow additional properties; those of responses do, so that fields can be added. */
  constructor(requests: readonly Payload[]) {
    this.closed = new Set(requests.flatMap((payload) => [...withNestedClasses(payload)]));
  }

  /** A reference to the schema of `payload`. `context` is a prefix for its name if two classes share a name. */
  ref(payload: Payload, context: string): JsonSchema {
    const existing = this.names.get(payload);
    if (existing) return refTo(existing);
    const name = payload.name in this.components ? capitalise(context) + payload.name : payload.name;
    this.names.set(payload, name);
    this.components[name] = {};
    const object = this.object(fieldsOf(payload), context);
    this.components[name] = this.closed.has(payload) ? { ...object, additionalProperties: false } : object;
    return refTo(name);
  }

  object(fields: ReadonlyMap<string, FieldDescription>, context: string): JsonSchema {
    const entries = [...fields];
    const required = entries.filter(([, { options }]) => !options.optional).map(([name]) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, each]) => [name, this.field(each, context)])),
      ...(required.length > 0 && { required }),
    };
  }

  field({ schema, options, nestedClass, enumeration }: FieldDescription, context: string): JsonSchema {
    const { nullable, description, example, default: assumed, deprecated } = options;
    const value = nestedClass ? this.nested(schema, nestedClass(), context) : schema;
    return {
      ...(nullable ? { anyOf: [value, { type: 'null' }] } : value),
      ...(enumeration && { title: enumeration.typeName }),
      ...(description !== undefined && { description }),
      ...(assumed !== undefined && { default: assumed }),
      ...(deprecated !== undefined && {
        deprecated: true,
        description: withDeprecation(description, deprecated),
      }),
      ...(example !== undefined && { examples: [example] }),
    };
  }

  private nested(schema: JsonSchema, element: Payload, context: string): JsonSchema {
    const ref = this.ref(element, context);
    return schema.type === 'array' ? { ...schema, items: ref } : ref;
  }
}

/** A class and all classes nested in it, at any depth. */
function withNestedClasses(payload: Payload): Set<Payload> {
  const classes = new Set([payload]);
  for (const each of classes)
    // The set grows during the iteration.
    for (const { nestedClass } of fieldsOf(each).values()) if (nestedClass) classes.add(nestedClass());
  return classes;
}

/** A description that starts with what to use instead. */
export function withDeprecation(description: string | undefined, deprecated: string | undefined): string {
  return [deprecated && `Deprecated: ${deprecated}`, description].filter(Boolean).join('\n\n');
}

function refTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
