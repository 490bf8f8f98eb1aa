import {
  fieldsOf,
  InvalidRequest,
  maxInvalidFields,
  type AnyRequest,
  type InvalidField,
  type PayloadClass,
} from '#contracts/definition';
import { validatePayload } from '#kernel/messaging';
import { invalidCursor } from '../../edge/input/encrypted-cursor.js';
import { findMalformedText } from '../../edge/input/malformed-text.js';
import type { GraphqlContext } from './context.js';

type Values = Record<string, unknown>;

/**
 * The validated message of a field.
 * @throws InvalidRequest with pointers into the arguments; `parent` is the argument that contains the message
 */
export function bindArguments(message: AnyRequest, args: object, parent = ''): object {
  const values = withoutNulls(message.request, args);
  const errors = findMalformedText(values);
  const payload = errors.length > 0 ? undefined : validate(message, values, errors);
  if (payload) return payload;
  throw new InvalidRequest({
    errors: errors
      .slice(0, maxInvalidFields)
      .map(({ pointer, detail }) => ({ pointer: parent + pointer, detail })),
  });
}

/** Adds `count`, and decrypts the cursor. */
export function pageArguments(
  message: AnyRequest,
  values: Values,
  withTotal: boolean,
  context: GraphqlContext,
): object {
  const counted = withTotal ? { ...values, count: true } : values;
  if (typeof values['cursor'] !== 'string') return counted;
  const cursor = context.cursors.decrypt(context.listOf(message, values), values['cursor']);
  if (cursor === undefined) throw new InvalidRequest({ errors: [invalidCursor] });
  return { ...counted, cursor };
}

function validate({ request }: AnyRequest, values: object, errors: InvalidField[]): object | undefined {
  try {
    return validatePayload(request, values);
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    errors.push(...error.details.errors);
    return undefined;
  }
}

/** A plain copy without the nulls that stand for omitted fields. */
export function withoutNulls(payload: PayloadClass<object>, values: object): Values {
  const fields = fieldsOf(payload);
  const kept = Object.entries(values).filter(
    ([name, value]) => value !== null || fields.get(name)?.options.nullable === true,
  );
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const nestedClass = fields.get(name)?.nestedClass?.();
      return [name, nestedClass ? nested(nestedClass, value) : copyOf(value)];
    }),
  );
}

function nested(payload: PayloadClass<object>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: object) => withoutNulls(payload, each));
  return value && withoutNulls(payload, value);
}

/** graphql-js creates maps without a prototype. */
function copyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : value;
}
