import 'reflect-metadata';
import type { Enumeration } from './enumeration.js';
import type { PayloadClass } from './payload-class.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface FieldOptions {
  /** The field may be omitted. */
  readonly optional?: boolean;
  /** The field may be `null`. */
  readonly nullable?: boolean;
  /** The field changes without an edit of the resource. `If-Match` ignores it. */
  readonly volatile?: boolean;
  /** Shown in the generated API documentation. */
  readonly description?: string;
  readonly example?: unknown;
  /** What the handler assumes if an optional field is omitted. Documentation only: nothing is filled in. */
  readonly default?: unknown;
  /** Why the field should no longer be used, and what to use instead. */
  readonly deprecated?: string;
}

export interface FieldDescription {
  readonly schema: JsonSchema;
  readonly options: FieldOptions;
  /** Converts a received value to the form in which it is validated and processed. */
  readonly normalize?: (value: unknown) => unknown;
  /** Returns the class of the nested object, or of the elements of the list. */
  readonly nestedClass?: () => new () => object;
  /** The values of the field, if their list has a name. */
  readonly enumeration?: Enumeration | undefined;
}

type Fields = ReadonlyMap<string, FieldDescription>;

const fieldsMetadataKey = Symbol('cleave:fields');

export function describeField(target: object, name: string, description: FieldDescription): void {
  const fields = new Map(readFields(target));
  // A field that a subclass redeclares moves to the position of the redeclaration.
  fields.delete(name);
  Reflect.defineMetadata(fieldsMetadataKey, fields.set(name, description), target);
}

/** The decorated fields of a payload class, in declaration order. */
export function fieldsOf(payload: PayloadClass<object>): Fields {
  return readFields(payload.prototype as object);
}

function readFields(prototype: object): Fields {
  return (Reflect.getMetadata(fieldsMetadataKey, prototype) as Fields | undefined) ?? new Map();
}
