import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openEdge } from '../../gateway/src/testing/index.js';

const file = new URL('schema.ts', import.meta.url);
const heading =
  '// Generated from the OpenAPI document: `APPROVE=1 npm run jest libs/client`. Do not edit it by hand.\n\n';

it('the types of the client are those of the API document', async () => {
  const edge = await openEdge();
  const document = withoutBodies((await edge.app.inject('/openapi.json')).body);
  await edge.app.close();
  const generated = heading + astToString(await openapiTS(document));
  if (process.env['APPROVE']) writeFileSync(file, generated);
  expect(readFileSync(file, 'utf8')).toBe(generated);
});

/** Without the examples of whole bodies, which say no more than those of their fields. */
function withoutBodies(document: string): OpenAPI3 {
  return JSON.parse(document, (name, value: unknown) => (name === 'example' ? undefined : value)) as OpenAPI3;
}
