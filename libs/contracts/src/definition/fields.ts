import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  isEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isEnumeration, type Enumeration } from './enumeration.js';
import { describeField, type JsonSchema, type FieldOptions } from './schema.js';
import { isVisible } from './visible-text.js';

// Decorators for the fields of payloads. Each one defines both the validation and the JSON Schema of a field, so that
// the API documentation always matches the validation.

type NestedClass = () => new () => object;

export interface TextLimits {
  /** In code points of the normalized text. Default 1. */
  readonly min?: number;
  /** In code points of the normalized text. */
  readonly max: number;
  readonly pattern?: RegExp;
  /**
   * Accepted values. They are not in the schema, so that the type in generated clients does not change with the list.
   */
  readonly values?: readonly string[];
  /** Unicode normalization form. Default NFC. NFKC is for passwords, which may be invisible. */
  readonly form?: 'NFC' | 'NFKC';
}

/** Pattern of names and reasons: they must not consist of white space. For other invisible characters, see `normalizeText`. */
export const notBlank = /\S/;

interface Definition {
  readonly schema: JsonSchema;
  readonly rules: readonly PropertyDecorator[];
  readonly normalize?: (value: unknown) => unknown;
  readonly nestedClass?: NestedClass;
  readonly enumeration?: Enumeration | undefined;
}

function field(options: FieldOptions, definition: Definition): PropertyDecorator {
  return (target, name) => {
    for (const rule of definition.rules) rule(target, name);
    if (options.nullable) ValidateIf((_, value) => value !== null)(target, name);
    if (options.optional) ValidateIf((_, value) => value !== undefined)(target, name);
    describeField(target, String(name), { ...definition, options });
  };
}

/**
 * No language needs so many marks on one letter (Unicode Standard Annex 15, stream-safe text format). The time that
 * `String.normalize` takes grows with the square of their number: 50 seconds for 500 KB.
 */
const maxMarks = 30;
const tooManyMarks = /\p{M}{31}/u;
const markOrSurrogate = /[\p{M}\p{Cs}]/u;
/** Marks begin here. */
const firstMark = 0x300;

/**
 * Whether more than 30 marks follow each other. Looks at every 31st code unit first, one of which such a run includes,
 * and runs the slow regular expression only if one of them is a mark or a surrogate.
 */
function hasTooManyMarks(text: string): boolean {
  for (let index = maxMarks; index < text.length; index += maxMarks + 1)
    if (text.charCodeAt(index) >= firstMark && markOrSurrogate.test(text[index]!))
      return tooManyMarks.test(text);
  return false;
}

/** Whether PostgreSQL and JSON can represent a text, which excludes NUL and lone surrogates. */
const isRepresentable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Whether a text can be represented, and normalized in a short time. */
const isWellFormed = (text: string): boolean => isRepresentable(text) && !hasTooManyMarks(text);

/** Does not count marks in text that `hasLength` rejects anyway. */
const wellFormed = (max: number, each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'wellFormed',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          (isLongerThan(value, max) ? isRepresentable(value) : isWellFormed(value)),
        defaultMessage: (args) =>
          typeof args?.value === 'string' && isRepresentable(args.value)
            ? `must not have more than ${maxMarks} combining marks in a row`
            : 'must be well-formed text without NUL',
      },
    },
    { each },
  );

/** Counts code points, like `minLength` and `maxLength` of JSON Schema. */
function hasLength(min: number, max: number, each = false): PropertyDecorator {
  return ValidateBy(
    {
      name: 'hasLength',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWithin(value, min, max),
        defaultMessage: (args) =>
          typeof args?.value === 'string' && isLongerThan(args.value, max)
            ? `must be shorter than or equal to ${max} characters`
            : `must be longer than or equal to ${min} characters`,
      },
    },
    { each },
  );
}

const isWithin = (text: string, min: number, max: number): boolean =>
  !isLongerThan(text, max) && lengthOf(text) >= min;

/** A code point has at most two code units, so that those of a very long text are not counted. */
const isLongerThan = (text: string, max: number): boolean => text.length > 2 * max || lengthOf(text) > max;

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** A code point of normalized text stands for up to four of the original, of two code units each (Unicode Standard Annex 15). */
const maxShrinkage = 8;

/** Whether a text is longer than `max` code points in any normalization form. Normalizing 1 MB takes up to 260 ms. */
function isTooLongToNormalize(text: string, max: number): boolean {
  return text.length > maxShrinkage * max;
}

/**
 * Makes text without a visible character empty, so that the minimum length of its field rejects it like an omitted name.
 * Leaves passwords, and text with too many marks or characters, which validation rejects, as they are.
 */
const normalizeText =
  ({ max, form = 'NFC' }: Pick<TextLimits, 'max' | 'form'>) =>
  <T>(value: T): T | string => {
    if (typeof value !== 'string' || isTooLongToNormalize(value, max) || hasTooManyMarks(value)) return value;
    return form === 'NFC' && !isVisible(value) ? '' : value.normalize(form);
  };

/** A UUID in any case; processed in lower case. */
const normalizeId = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

const normalizeEach =
  (normalize: (value: unknown) => unknown, max: number) =>
  (value: unknown): unknown =>
    Array.isArray(value) && value.length <= max ? value.map(normalize) : value;

function textRules({ min = 1, max, pattern, values }: TextLimits, each = false): PropertyDecorator[] {
  const rules = [IsString({ each }), hasLength(min, max, each), wellFormed(max, each)];
  if (pattern) rules.push(Matches(pattern, { each }));
  if (values) rules.push(IsIn([...values], { each }));
  return rules;
}

function textSchema({ min = 1, max, pattern }: TextLimits): JsonSchema {
  return { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) };
}

export const Text = (options: TextLimits & FieldOptions): PropertyDecorator =>
  field(options, {
    schema: textSchema(options),
    rules: textRules(options),
    normalize: normalizeText(options),
  });

const idSchema = { type: 'string', format: 'uuid', maxLength: 36 };

/** A UUID of any version, in any case. Generated ids are version 7. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { schema: idSchema, rules: [IsUUID()], normalize: normalizeId });

export const IdList = (options: { min?: number; max: number } & FieldOptions): PropertyDecorator => {
  const { min = 0, max } = options;
  return field(options, {
    schema: { type: 'array', minItems: min, maxItems: max, items: idSchema },
    rules: [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), IsUUID('all', { each: true })],
    normalize: normalizeEach(normalizeId, max),
  });
};

const maxEmailLength = 254;

/** An email address. Quoted local parts are rejected, because they allow header injection into mails. */
export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    schema: { type: 'string', format: 'email', maxLength: maxEmailLength },
    rules: [emailAddress(), hasLength(3, maxEmailLength), wellFormed(maxEmailLength)],
    normalize: normalizeText({ max: maxEmailLength }),
  });

/** Checks the length and for well-formed text first, because `isEmail` takes long, and throws on lone surrogates. */
function emailAddress(): PropertyDecorator {
  const validate = (value: unknown) =>
    typeof value === 'string' &&
    !isLongerThan(value, maxEmailLength) &&
    value.isWellFormed() &&
    isEmail(value, { blacklisted_chars: '"' });
  return ValidateBy({ name: 'isEmail', validator: { validate, defaultMessage: () => 'must be an email' } });
}

/** Bounds are inclusive and default to 0 … 2^53 − 1. */
export const Integer = (options: { min?: number; max?: number } & FieldOptions = {}): PropertyDecorator => {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  return field(options, {
    schema: { type: 'integer', format: 'int64', minimum: min, maximum: max },
    rules: [IsInt(), Min(min), Max(max)],
  });
};

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { schema: { type: 'boolean' }, rules: [IsBoolean()] });

/** A list that is declared with `enumeration` has a name, which GraphQL requires. */
export const OneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    schema: { type: 'string', enum: [...values] },
    rules: [IsIn(values as string[])],
    enumeration: isEnumeration(values) ? values : undefined,
  });

/** ISO 8601. Responses use UTC. */
export const Timestamp = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { schema: { type: 'string', format: 'date-time' }, rules: [IsISO8601({ strict: true })] });

export const Nested = (nestedClass: NestedClass, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { schema: { type: 'object' }, rules: [isObject(), ValidateNested()], nestedClass });

export const List = (
  nestedClass: NestedClass,
  options: { min?: number; max: number } & FieldOptions,
): PropertyDecorator => {
  const { min = 0, max } = options;
  return field(options, {
    schema: { type: 'array', minItems: min, maxItems: max },
    rules: [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), isObject(true), ValidateNested({ each: true })],
    nestedClass,
  });
};

export const TextList = (
  options: { items: TextLimits; min?: number; max: number } & FieldOptions,
): PropertyDecorator => {
  const { items, min = 0, max } = options;
  return field(options, {
    schema: { type: 'array', minItems: min, maxItems: max, items: textSchema(items) },
    rules: [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), ...textRules(items, true)],
    normalize: normalizeEach(normalizeText(items), max),
  });
};

/** A flat map of short strings, such as the options of a variant: `{ "size": "M" }`. */
export const TextMap = (
  options: { max: number; keys: TextLimits; values: TextLimits } & FieldOptions,
): PropertyDecorator => {
  const { max, keys, values } = options;
  const fits = (text: unknown, limits: TextLimits): boolean =>
    typeof text === 'string' &&
    isWithin(text, limits.min ?? 1, limits.max) &&
    isWellFormed(text) &&
    (limits.pattern?.test(text) ?? true);
  const validate = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= max && entries.every(([key, text]) => fits(key, keys) && fits(text, values));
  };
  return field(options, {
    schema: {
      type: 'object',
      maxProperties: max,
      propertyNames: textSchema(keys),
      additionalProperties: textSchema(values),
    },
    rules: [
      ValidateBy({
        name: 'textMap',
        validator: { validate, defaultMessage: () => `must be an object with at most ${max} string values` },
      }),
    ],
    normalize: normalizeMap(max, normalizeText({ max: keys.max }), normalizeText({ max: values.max })),
  });
};

const normalizeMap =
  (max: number, normalizeKey: (key: string) => string, normalizeValue: (value: unknown) => unknown) =>
  (map: unknown): unknown => {
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return map;
    const entries = Object.entries(map);
    if (entries.length > max) return map;
    return Object.fromEntries(entries.map(([key, value]) => [normalizeKey(key), normalizeValue(value)]));
  };

function isObject(each = false): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isPlainObject',
      validator: {
        validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => 'must be an object',
      },
    },
    { each },
  );
}
