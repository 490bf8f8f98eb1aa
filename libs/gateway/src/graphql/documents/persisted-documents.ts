import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OperatorError } from '#kernel/config';

/** The texts of persisted documents by hash. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** @throws OperatorError if the file cannot be read, or a hash is not that of its text */
export function readPersistedDocuments(file: string | undefined): PersistedDocuments {
  if (file === undefined) return new Map();
  const documents = Object.entries(parseFile(file));
  const wrong = documents.find(([hash, text]) => hash !== sha256(text));
  if (wrong)
    throw new OperatorError(
      `GRAPHQL_DOCUMENTS: ${wrong[0].slice(0, 64)} is not the SHA-256 hash of its text`,
    );
  return new Map(documents);
}

function parseFile(file: string): Record<string, string> {
  try {
    return assertTexts(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new OperatorError(`GRAPHQL_DOCUMENTS: ${(error as Error).message}`);
  }
}

function assertTexts(json: unknown): Record<string, string> {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (isObject && Object.values(json).every((each) => typeof each === 'string'))
    return json as Record<string, string>;
  throw new Error('the file must contain an object of texts by hash');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
