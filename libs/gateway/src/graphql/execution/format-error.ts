import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Failure } from '#contracts/definition';
import { problemTypeOf } from '#kernel/topology';
import { toFailure } from '../../edge/problems/to-failure.js';
import { InvalidDocument } from '../documents/document-failures.js';

/** The failure that an error of a document or a resolver stands for. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof GraphQLError)) return toFailure(error);
  const { originalError } = error;
  return originalError === undefined ? new InvalidDocument({}) : failureOf(originalError);
}

/** An entry of `errors`, with the members of a problem as extensions. */
export function formatError(error: unknown, traceId: string): GraphQLFormattedError {
  const failure = failureOf(error);
  const located = error instanceof GraphQLError ? error : undefined;
  const { code, kind, details } = failure;
  return {
    message: failure instanceof InvalidDocument && located ? located.message : failure.message,
    ...(located?.locations && { locations: located.locations }),
    ...(located?.path && { path: located.path }),
    extensions: { ...(details as object), code, kind, type: problemTypeOf(code), traceId },
  };
}
