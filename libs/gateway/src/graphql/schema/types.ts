import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLScalarType,
} from 'graphql';
import {
  fieldsOf,
  type Enumeration,
  type FieldDescription,
  type JsonSchema,
  type PayloadClass,
} from '#contracts/definition';
import { withDeprecation } from '../../openapi/schemas.js';
import type { GraphqlContext } from '../execution/context.js';
import { entityTagValues, textMapValues } from '../documents/limits.js';
import { isTypeOfCountingTypeNames } from '../execution/is-type-of-counting-type-names.js';
import type { Link } from './links.js';
import { resolveLink } from '../execution/resolve-link.js';
import { DateTime, SafeInt, TextMap } from './scalars.js';

type Payload = PayloadClass<object>;
type Fields = ReadonlyMap<string, FieldDescription>;
type OutputFields = GraphQLFieldConfigMap<object, GraphqlContext>;

/** What types have in addition to the fields of their classes. */
interface Additions {
  readonly links: readonly Link[];
  /** Classes of objects that can be changed with `If-Match`. */
  readonly withEtag: ReadonlySet<Payload>;
}

/**
 * Converts payload classes to GraphQL types. Two classes with the same name share a type if their fields are the same;
 * otherwise the name of the context is a prefix of the second one.
 */
export class Types {
  private readonly named = new Map<string, { readonly shape: string; readonly type: unknown }>();

  constructor(private readonly additions: Additions) {}

  /** The object type of a response or of an object in it. */
  output(payload: Payload, context: string): GraphQLObjectType {
    const { links, withEtag } = this.additions;
    return this.typeOf(payload, context, '', (name) => {
      const fields = (): OutputFields => ({
        ...this.outputFields(fieldsOf(payload), context),
        ...Object.fromEntries(
          links.filter(({ on }) => on === payload).map((link) => [link.name, this.link(link)]),
        ),
        ...(withEtag.has(payload) && { etag: etagOf(payload) }),
      });
      return new GraphQLObjectType({ name, fields, isTypeOf: isTypeOfCountingTypeNames(name) });
    });
  }

  outputFields(fields: Fields, context: string): OutputFields {
    return Object.fromEntries(
      [...fields].map(([name, field]) => [name, this.outputField(name, field, context, fields)]),
    );
  }

  /** The arguments or input fields of a request. */
  inputFields(fields: Fields, context: string): GraphQLInputFieldConfigMap {
    return Object.fromEntries([...fields].map(([name, field]) => [name, this.inputField(field, context)]));
  }

  input(payload: Payload, context: string): GraphQLInputObjectType {
    return this.typeOf(
      payload,
      context,
      'Input',
      (name) =>
        new GraphQLInputObjectType({ name, fields: () => this.inputFields(fieldsOf(payload), context) }),
    );
  }

  private outputField(
    name: string,
    field: FieldDescription,
    context: string,
    siblings: Fields,
  ): GraphQLFieldConfig<object, GraphqlContext> {
    const { nestedClass, schema } = field;
    const isList = schema['type'] === 'array';
    const value = nestedClass ? this.output(nestedClass(), context) : this.leaf(field, context);
    const type = isList ? new GraphQLList(new GraphQLNonNull(value)) : value;
    const { optional, nullable } = field.options;
    return {
      type: optional || nullable ? type : new GraphQLNonNull(type),
      ...describe(field),
      extensions: {
        maxItems: schema['maxItems'] as number,
        page: isList && name === 'items',
        count: name === 'total' && siblings.has('nextCursor'),
        values: value === TextMap ? textMapValues : 1,
      },
    };
  }

  private inputField(field: FieldDescription, context: string): GraphQLInputFieldConfig {
    const { nestedClass, schema, options } = field;
    const value = nestedClass ? this.input(nestedClass(), context) : this.leaf(field, context);
    const type = schema['type'] === 'array' ? new GraphQLList(new GraphQLNonNull(value)) : value;
    const isRequired = !options.optional && !options.nullable;
    return isRequired
      ? { type: new GraphQLNonNull(type), ...describeRequired(field) }
      : { type, ...describe(field) };
  }

  private link(link: Link): GraphQLFieldConfig<object, GraphqlContext> {
    const item = fieldsOf(link.batchRead.response!).get('items')!.nestedClass!();
    const type = this.output(item, link.batchRead.pattern.split('.')[0]!);
    const { schema } = fieldsOf(link.on).get(link.keyField)!;
    const isList = schema['type'] === 'array';
    return {
      type: isList ? new GraphQLList(new GraphQLNonNull(type)) : type,
      description: link.description,
      resolve: resolveLink(link),
      extensions: { link, maxItems: isList ? (schema['maxItems'] as number) : undefined },
    };
  }

  private leaf({ schema, enumeration }: FieldDescription, context: string) {
    const value = (schema['items'] ?? schema) as JsonSchema;
    if (value['enum']) {
      if (!enumeration)
        throw new Error(`The values ${JSON.stringify(value['enum'])} need a name: declare enumeration().`);
      return this.enum(enumeration);
    }
    return scalarOf(value, context);
  }

  private enum(enumeration: Enumeration): GraphQLEnumType {
    const { typeName: name, valueNames } = enumeration;
    const values = Object.fromEntries(
      enumeration.map((value) => [valueNames[value] ?? constantCase(value), { value }]),
    );
    return this.once(name, JSON.stringify(values), () => new GraphQLEnumType({ name, values }));
  }

  private typeOf<T>(payload: Payload, context: string, suffix: string, create: (name: string) => T): T {
    const shape = shapeOf(payload);
    const baseName = payload.name.replace(/View$/, '') + suffix;
    const existing = this.named.get(baseName);
    const isClash = existing !== undefined && existing.shape !== shape;
    const name = isClash ? capitalise(context) + baseName : baseName;
    return this.once(name, shape, () => create(name));
  }

  /** @throws Error if a type of this name and another shape exists */
  private once<T>(name: string, shape: string, create: () => T): T {
    const existing = this.named.get(name);
    if (existing && existing.shape !== shape) throw new Error(`Two different types have the name ${name}.`);
    if (existing) return existing.type as T;
    const type = create();
    this.named.set(name, { shape, type });
    return type;
  }
}

function scalarOf({ type, format, minimum, maximum }: JsonSchema, context: string): GraphQLScalarType {
  switch (type) {
    case 'string':
      if (format === 'uuid') return GraphQLID;
      return format === 'date-time' ? DateTime : GraphQLString;
    case 'integer':
      return Number(minimum) >= -(2 ** 31) && Number(maximum) < 2 ** 31 ? GraphQLInt : SafeInt;
    case 'boolean':
      return GraphQLBoolean;
    case 'object':
      return TextMap;
    default:
      throw new Error(`${context} has a field whose type ${String(type)} GraphQL does not support.`);
  }
}

/** Equal for classes whose values clients need not distinguish. */
function shapeOf(payload: Payload): string {
  const fields = [...fieldsOf(payload)].map(([name, { schema, options, nestedClass, enumeration }]) => [
    name,
    nestedClass ? shapeOf(nestedClass()) : (enumeration?.typeName ?? scalarName(schema)),
    schema['type'] === 'array',
    options.optional || options.nullable,
  ]);
  return JSON.stringify(fields);
}

function scalarName(schema: JsonSchema): string {
  return scalarOf((schema['items'] ?? schema) as JsonSchema, '').name;
}

function describe({ options: { description, deprecated, default: assumed } }: FieldDescription) {
  const note =
    assumed === undefined || /default/i.test(description ?? '')
      ? undefined
      : `Default: ${JSON.stringify(assumed)}.`;
  const text = [description, note].filter(Boolean).join(' ');
  return { ...(text && { description: text }), ...(deprecated && { deprecationReason: deprecated }) };
}

/** GraphQL does not allow a required input to be deprecated, so its description has the reason instead. */
function describeRequired({ options: { description, deprecated } }: FieldDescription) {
  const text = withDeprecation(description, deprecated);
  return { ...(text && { description: text }) };
}

function etagOf(payload: Payload): GraphQLFieldConfig<object, GraphqlContext> {
  return {
    type: new GraphQLNonNull(GraphQLString),
    description: 'The version of the object, for the header `If-Match` of a request that changes it.',
    resolve: (source, _args, context) => context.entityTagOf(payload, source),
    extensions: { values: entityTagValues },
  };
}

/** `partially-refunded` → `PARTIALLY_REFUNDED`. */
function constantCase(value: string): string {
  return value.toUpperCase().replaceAll('-', '_');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
