import { failure, Integer, Text } from '#contracts/definition';

// Failures of GraphQL documents that are rejected before a message is sent.

export class InvalidDocument extends failure(
  'platform.invalid-document',
  'invalid',
  () => 'The GraphQL document is not valid.',
  {
    meaning:
      'The GraphQL document cannot be parsed, does not match the schema at `/schema.graphql`, or has several mutations. ' +
      'The message of each error names its cause.',
  },
) {}

class ExceededLimit {
  @Text({ max: 20, description: 'Name of the exceeded limit.', example: 'messages' })
  readonly limit!: string;

  @Integer({ description: 'What the document has of it, or a lower bound.', example: 21 })
  readonly weight!: number;

  @Integer({ description: 'What a document may have of it.', example: 10 })
  readonly max!: number;
}

export class DocumentTooLarge extends failure(
  'platform.document-too-large',
  'invalid',
  (d) => `The document is too large: ${d.weight} ${d.limit}; the maximum is ${d.max}.`,
  {
    meaning:
      'The GraphQL document could cause more work than a request may: too many messages between the parts of the system, ' +
      'objects, or values. Select fewer fields or lists, reduce `limit`, or send several requests.',
    details: ExceededLimit,
  },
) {}

export class UnknownDocument extends failure(
  'platform.unknown-document',
  'not-found',
  () => 'Unknown persisted document, or this deployment executes persisted documents only.',
  {
    meaning:
      'The GraphQL request names a persisted document that this deployment does not have, or it contains a document although ' +
      'this deployment executes persisted documents only.',
  },
) {}

export const documentFailures = [InvalidDocument, DocumentTooLarge, UnknownDocument] as const;
