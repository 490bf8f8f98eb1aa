import { fieldsOf, type FieldDescription, type JsonSchema, type PayloadClass } from '#contracts/definition';

type Payload = PayloadClass<object>;

/** The payload classes as JSON Schemas (2020-12, as OpenAPI 3.1 has them), each under one name. */
export class Schemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly names = new Map<Payload, string>();
  private readonly closed: ReadonlySet<Payload>;

  /** What is `sent` may have no fields but those that are described; answers may get more. */
  constructor(sent: readonly Payload[]) {
    this.closed = new Set(sent.flatMap((payload) => [...partsOf(payload)]));
  }

  /** `context` tells apart two classes of one name. */
  ref(payload: Payload, context: string): JsonSchema {
    const known = this.names.get(payload);
    if (known) return refTo(known);
    const name = payload.name in this.components ? capital(context) + payload.name : payload.name;
    this.names.set(payload, name);
    this.components[name] = {};
    const object = this.object(fieldsOf(payload), context);
    this.components[name] = this.closed.has(payload) ? { ...object, additionalProperties: false } : object;
    return refTo(name);
  }

  object(fields: ReadonlyMap<string, FieldDescription>, context: string): JsonSchema {
    const entries = [...fields];
    const required = entries.filter(([, { presence }]) => !presence.optional).map(([name]) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, each]) => [name, this.field(each, context)])),
      ...(required.length > 0 && { required }),
    };
  }

  field({ schema, presence, element }: FieldDescription, context: string): JsonSchema {
    const { nullable, description, example } = presence;
    const value = element ? this.nested(schema, element(), context) : schema;
    return {
      ...(nullable ? { anyOf: [value, { type: 'null' }] } : value),
      ...(description !== undefined && { description }),
      ...(example !== undefined && { examples: [example] }),
    };
  }

  private nested(schema: JsonSchema, element: Payload, context: string): JsonSchema {
    const ref = this.ref(element, context);
    return schema.type === 'array' ? { ...schema, items: ref } : ref;
  }
}

/** A class with those of its fields, and of theirs. */
function partsOf(payload: Payload): Set<Payload> {
  const parts = new Set([payload]);
  for (const part of parts)
    // it grows meanwhile
    for (const { element } of fieldsOf(part).values()) if (element) parts.add(element());
  return parts;
}

function refTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
