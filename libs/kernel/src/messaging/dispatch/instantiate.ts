import { fieldsOf, type PayloadClass } from '#contracts/definition';

/**
 * Converts a payload to an instance of its class, recursively, so that class-validator finds the rules of its fields.
 * Values are not converted. No fields are dropped except `__proto__` and `constructor`, which would modify the object
 * itself.
 */
export function instantiate<T extends object>(payloadClass: PayloadClass<T>, payload: object): T {
  const fields = fieldsOf(payloadClass);
  const instance = new payloadClass();
  for (const [name, value] of Object.entries(payload)) {
    if (name === '__proto__' || name === 'constructor') continue;
    const element = fields.get(name)?.element;
    Reflect.set(instance, name, element ? instantiateNested(element(), value) : value);
  }
  return instance;
}

function instantiateNested(element: new () => object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => instantiateNested(element, each));
  return typeof value === 'object' && value !== null ? instantiate(element, value) : value;
}
