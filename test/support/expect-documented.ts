import { OpenApiDocument, type ReceivedResponse } from './documents/openapi-document.js';

const documents = new Map<string, Promise<OpenApiDocument>>();

/** Returns the OpenAPI document served at this URL. Fetched once per URL. */
export function documentOf(url: string): Promise<OpenApiDocument> {
  const known = documents.get(url) ?? OpenApiDocument.fetch(url);
  documents.set(url, known);
  return known;
}

/** @throws Error if the response does not match the OpenAPI document of the same server */
export async function expectDocumented(
  url: string,
  request: { readonly method: string; readonly path: string },
  response: ReceivedResponse & { readonly text: string },
): Promise<void> {
  const document = await documentOf(url);
  const mismatch = document.findMismatch(request.method, request.path, response);
  if (mismatch)
    throw new Error(
      `${request.method} ${request.path} → ${response.status} does not match the OpenAPI document: ${mismatch}\n${response.text}`,
    );
}
