import {
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { fieldsOf, type AnyRequest, type Failure, type FailureClass } from '#contracts/definition';
import { contextOf } from '#kernel/messaging';
import type { Types } from './types.js';

/** A declared failure as the result of a mutation. A failure itself would be thrown, because it is an `Error`. */
export class FailedResult {
  readonly code: string;
  readonly message: string;

  constructor({ code, message, details }: Failure) {
    this.code = code;
    this.message = message;
    Object.assign(this, details);
  }
}

const text = { type: new GraphQLNonNull(GraphQLString) };

const members = {
  code: { ...text, description: 'Identifies the failure; it never changes.' },
  message: { ...text, description: 'Explanation of this occurrence.' },
};

/** The object types of declared failures, and the unions of them that are the results of mutations. */
export class FailureTypes {
  private readonly failure = new GraphQLInterfaceType({
    name: 'Failure',
    description: 'A reason why a mutation had no effect. `/problems/<code>` describes each code.',
    fields: members,
    resolveType: ({ code }: FailedResult) => this.names.get(code),
  });
  private readonly byCode = new Map<string, GraphQLObjectType>();
  private readonly names = new Map<string, string>();

  constructor(private readonly types: Types) {}

  /** `<Field>Result`: the response of the message, or one of its failures. */
  resultOf(field: string, { failures }: AnyRequest, success: GraphQLObjectType): GraphQLUnionType {
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Result`;
    return new GraphQLUnionType({
      name,
      types: [success, ...failures.map((each) => this.typeOf(each))],
      resolveType: (value) => (value instanceof FailedResult ? this.names.get(value.code) : success.name),
    });
  }

  private typeOf(failure: FailureClass & { readonly name?: string }): GraphQLObjectType {
    const { code, meaning, details, name } = failure;
    const existing = this.byCode.get(code);
    if (existing) return existing;
    const context = contextOf(code);
    const isTaken = [...this.names.values()].includes(name!);
    const unique = isTaken ? context.charAt(0).toUpperCase() + context.slice(1) + name! : name!;
    const type = new GraphQLObjectType({
      name: unique,
      description: `\`${code}\`: ${meaning}`,
      interfaces: [this.failure],
      fields: () => ({ ...members, ...(details && this.types.outputFields(fieldsOf(details), context)) }),
    });
    this.byCode.set(code, type);
    this.names.set(code, unique);
    return type;
  }
}
