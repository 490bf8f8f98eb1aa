import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import {
  childPointer,
  fieldsOf,
  InvalidRequest,
  maxInvalidFields,
  type InvalidField,
  type PayloadClass,
} from '#contracts/definition';
import { cacheRules } from './cached-rules.js';
import { instantiate } from './instantiate.js';

cacheRules(getMetadataStorage());

const validated = new WeakSet<object>();

/**
 * Validates a payload and returns it as an instance of its class. An instance returned earlier is not validated again.
 * @throws InvalidRequest with a JSON pointer for each of the first problems, including unknown fields unless these are dropped
 */
export function validatePayload<T extends object>(
  payloadClass: PayloadClass<T>,
  payload: unknown,
  unknownFields: 'reject' | 'drop' = 'reject',
): T {
  if (payload instanceof payloadClass && validated.has(payload)) return payload;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be an object' }] });
  }
  const instance = instantiate(payloadClass, payload, unknownFields === 'drop' ? 'drop' : 'keep');
  const errors = fieldsOf(payloadClass).size === 0 ? allFieldsAsUnknown(instance) : problems(instance);
  if (errors.length > 0) throw new InvalidRequest({ errors: errors.slice(0, maxInvalidFields) });
  validated.add(instance);
  return instance;
}

/** class-validator checks nothing for a class without rules. */
function allFieldsAsUnknown(payload: object): InvalidField[] {
  return Object.keys(payload).map((name) => ({
    pointer: childPointer('', name),
    detail: 'is not a known field',
  }));
}

function problems(instance: object): InvalidField[] {
  return validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  }).flatMap((error) => flatten(error, ''));
}

function flatten(error: ValidationError, parent: string): InvalidField[] {
  const here = childPointer(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer: here,
    detail: rule === 'whitelistValidation' ? 'is not a known field' : withoutName(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, here))];
}

/** Removes the property name with which class-validator starts its messages; the pointer contains it. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
