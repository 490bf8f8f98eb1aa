import { describe, expect, it } from '@jest/globals';
import { contracts } from '#contracts/contexts';
import { fieldsOf, InvalidRequest, type FieldDescription, type PayloadClass } from '#contracts/definition';
import { validatePayload } from '#kernel/messaging';

interface TextSchema {
  readonly type?: string;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
}
interface FieldSchema extends TextSchema {
  readonly items?: TextSchema;
  readonly propertyNames?: TextSchema;
  readonly additionalProperties?: TextSchema;
}

/** A text of a message. `payloadWith` returns a payload that contains only this text. */
interface TextField {
  readonly name: string;
  readonly schema: TextSchema;
  readonly pointer: string;
  readonly payloadWith: (text: string) => object;
}

const invisible = ' \u200b\u00ad\u3164\u2800\ufe0f\u{e0041} ';

function textFieldsOf(payload: PayloadClass<object>): TextField[] {
  return Array.from(fieldsOf(payload)).flatMap(([name, field]) => textsOf(name, field));
}

function textsOf(name: string, { schema, nestedClass }: FieldDescription): TextField[] {
  const { type, items, propertyNames, additionalProperties } = schema as FieldSchema;
  const text = (its: TextSchema, valueOf: (text: string) => unknown): TextField => ({
    name,
    schema: its,
    pointer: `/${name}`,
    payloadWith: (value) => ({ [name]: valueOf(value) }),
  });
  if (nestedClass) {
    const isList = type === 'array';
    return textFieldsOf(nestedClass()).map((inner) => ({
      ...inner,
      pointer: `/${name}${isList ? '/0' : ''}${inner.pointer}`,
      payloadWith: (value) => ({ [name]: isList ? [inner.payloadWith(value)] : inner.payloadWith(value) }),
    }));
  }
  return [
    ...(type === 'string' ? [text(schema, (value) => value)] : []),
    ...(items?.type === 'string' ? [text(items, (value) => [value])] : []),
    ...(propertyNames ? [text(propertyNames, (value) => ({ [value]: 'x' }))] : []),
    ...(additionalProperties ? [text(additionalProperties, (value) => ({ x: value }))] : []),
  ];
}

/** Whether the schema of a text allows the invisible text, and requires a text. */
const isRequiredText = ({ minLength = 0, pattern, format, enum: values }: TextSchema): boolean =>
  minLength > 0 && format === undefined && !values && new RegExp(pattern ?? '').test(invisible);

function isAccepted(
  request: PayloadClass<object>,
  { pointer, payloadWith }: TextField,
  text: string,
): boolean {
  try {
    validatePayload(request, payloadWith(text));
    return true;
  } catch (error) {
    return !(error as InvalidRequest).details.errors.some((each) => each.pointer === pointer);
  }
}

const requests = contracts.flatMap((each) => Object.values(each.requests));
const texts = requests.flatMap(({ pattern, request }) =>
  textFieldsOf(request)
    .filter(({ schema }) => isRequiredText(schema))
    .map((field) => [`${field.pointer} of ${pattern}`, request, field] as const),
);
const passwords = texts.filter(([, , { name }]) => /password/i.test(name));
const others = texts.filter((each) => !passwords.includes(each));

describe('A request', () => {
  it.each(others)('rejects invisible text as %s, and accepts visible text', (_, request, field) => {
    expect(isAccepted(request, field, invisible)).toBe(false);
    expect(isAccepted(request, field, `${invisible}x`)).toBe(true);
  });

  it.each(passwords)('accepts invisible text as %s', (_, request, field) => {
    expect(isAccepted(request, field, invisible)).toBe(true);
  });

  it('is checked for names, addresses, reasons, keys and values of maps, and elements of lists', () => {
    const pointers = new Set(others.map(([, , { pointer }]) => pointer));
    const expected = [
      '/name',
      '/shippingAddress/line1',
      '/reason',
      '/variants/0/options',
      '/changes/attributes',
    ];
    expect(expected.filter((pointer) => !pointers.has(pointer))).toEqual([]);
  });
});
