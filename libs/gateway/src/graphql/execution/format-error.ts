import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { Failure, InternalFailure, InvalidRequest } from '#contracts/definition';
import { limitErrors, problemTypeOf } from '#process';
import { toFailure } from '../../edge/problems/to-failure.js';
import { InvalidDocument } from '../documents/document-failures.js';

/** Messages of graphql-js quote documents and variables. */
const maxMessageLength = 300;

/** The failure that an error of a document or a resolver stands for. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof GraphQLError)) return toFailure(error);
  const { originalError, path } = error;
  if (originalError === undefined) return new InvalidDocument({});
  if (path && originalError instanceof GraphQLError && !isAboutArgument(originalError))
    return new InternalFailure({}); // a value that a context returned does not match the schema
  return failureOf(originalError);
}

/** An entry of `errors`, with the members of a problem as extensions. */
export function formatError(error: unknown, traceId: string): GraphQLFormattedError {
  const failure = failureOf(error);
  const located = error instanceof GraphQLError ? error : undefined;
  const { code, kind, details } = failure;
  return {
    message: failure instanceof InvalidDocument && located ? shorten(located.message) : failure.message,
    ...(located?.locations && { locations: located.locations }),
    ...(located?.path && { path: located.path }),
    extensions: {
      ...(details as object),
      ...(failure instanceof InvalidRequest && { errors: limitErrors(failure.details.errors) }),
      code,
      kind,
      type: problemTypeOf(code),
      traceId,
    },
  };
}

function shorten(message: string): string {
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
}

/** Whether the error is about an argument: the values of variables in arguments are only checked during execution. */
function isAboutArgument({ nodes }: GraphQLError): boolean {
  return nodes?.some(({ kind }) => kind !== Kind.FIELD) ?? false;
}
