import { ApiDocument, type Answered } from './api-document.js';

const documents = new Map<string, Promise<ApiDocument>>();

/** The document that the system at this URL serves; read once. */
export function documentOf(url: string): Promise<ApiDocument> {
  const known = documents.get(url) ?? ApiDocument.of(url);
  documents.set(url, known);
  return known;
}

/** @throws Error when the system's own document does not promise this answer */
export async function expectDocumented(
  url: string,
  asked: { readonly method: string; readonly path: string },
  answer: Answered & { readonly text: string },
): Promise<void> {
  const document = await documentOf(url);
  const objection = document.objectionTo(asked.method, asked.path, answer);
  if (objection)
    throw new Error(
      `${asked.method} ${asked.path} → ${answer.status} is not as documented: ${objection}\n${answer.text}`,
    );
}
