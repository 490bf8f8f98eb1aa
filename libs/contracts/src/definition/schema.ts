import 'reflect-metadata';
import type { PayloadClass } from './message.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Presence {
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be `null`. */
  readonly nullable?: boolean;
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

const fieldsKey = Symbol('cleave:fields');

export function describeField(target: object, name: string, description: FieldDescription): void {
  const inherited = (Reflect.getMetadata(fieldsKey, target) ?? []) as readonly [string, FieldDescription][];
  Reflect.defineMetadata(fieldsKey, [...inherited.filter(([n]) => n !== name), [name, description]], target);
}

/** The described fields of a payload class, in the order they were declared. */
export function fieldsOf(payload: PayloadClass<object>): ReadonlyMap<string, FieldDescription> {
  return new Map((Reflect.getMetadata(fieldsKey, payload.prototype) ?? []) as [string, FieldDescription][]);
}
