import 'reflect-metadata';
import type { PayloadClass } from './payload-class.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Presence {
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be `null`. */
  readonly nullable?: boolean;
  /** The field changes without anybody editing it: `If-Match` asks only about what is beside it. */
  readonly ofItself?: boolean;
  /** Shown in the generated documents. */
  readonly description?: string;
  readonly example?: unknown;
}

export interface FieldDescription {
  readonly schema: JsonSchema;
  readonly presence: Presence;
  /** The class of a nested object, or of a list's elements. */
  readonly element?: () => new () => object;
}

type Fields = ReadonlyMap<string, FieldDescription>;

const fieldsKey = Symbol('cleave:fields');

export function describeField(target: object, name: string, description: FieldDescription): void {
  const fields = new Map(fieldsIn(target));
  fields.delete(name); // so that one that a class describes anew is where the class has it
  Reflect.defineMetadata(fieldsKey, fields.set(name, description), target);
}

/** The described fields of a payload class, in the order they were declared. */
export function fieldsOf(payload: PayloadClass<object>): Fields {
  return fieldsIn(payload.prototype as object);
}

function fieldsIn(prototype: object): Fields {
  return (Reflect.getMetadata(fieldsKey, prototype) as Fields | undefined) ?? new Map();
}
