import { fieldsOf, type FieldDescription, type PayloadClass } from '#contracts/definition';
import { isObject } from './is-object.js';

/** What happens to fields that a payload class does not declare. Validation rejects those that are kept. */
type UnknownFields = 'keep' | 'drop';

/**
 * Creates an instance of the payload's class, recursively, so that class-validator finds the rules of its fields.
 * Text and ids are normalized, except in lists that are too long; primitive values are not coerced. Fields named `__proto__` or `constructor` are never kept
 * (prototype pollution).
 */
export function instantiate<T extends object>(
  payloadClass: PayloadClass<T>,
  payload: object,
  unknownFields: UnknownFields,
  normalizes = true,
): T {
  const fields = fieldsOf(payloadClass);
  const instance = new payloadClass();
  for (const [name, value] of Object.entries(payload)) {
    if (name === '__proto__' || name === 'constructor') continue;
    const field = fields.get(name);
    if (!field && unknownFields === 'drop') continue;
    Reflect.set(instance, name, field ? instantiateField(field, value, unknownFields, normalizes) : value);
  }
  return instance;
}

function instantiateField(
  { nestedClass, normalize, schema }: FieldDescription,
  value: unknown,
  unknownFields: UnknownFields,
  normalizes: boolean,
): unknown {
  if (!nestedClass) return normalize && normalizes ? normalize(value) : value;
  const element = nestedClass();
  const isTooLong = Array.isArray(value) && value.length > Number(schema['maxItems'] ?? Infinity);
  return instantiateNested(element, value, unknownFields, normalizes && !isTooLong);
}

function instantiateNested(
  element: new () => object,
  value: unknown,
  unknownFields: UnknownFields,
  normalizes: boolean,
): unknown {
  if (Array.isArray(value))
    return value.map((each) => instantiateNested(element, each, unknownFields, normalizes));
  return isObject(value) ? instantiate(element, value, unknownFields, normalizes) : value;
}
