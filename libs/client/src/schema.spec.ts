import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { createTestGateway } from '../../gateway/src/testing/index.js';

const file = new URL('schema.ts', import.meta.url);
const heading = '// Generated from the OpenAPI document by `npm run approve`. Do not edit.\n\n';

it('schema.ts matches the OpenAPI document', async () => {
  const gateway = await createTestGateway();
  const document = withoutBodyExamples((await gateway.app.inject('/openapi.json')).body);
  await gateway.app.close();
  const generated = heading + astToString(await openapiTS(document, { defaultNonNullable: false }));
  if (process.env['APPROVE']) writeFileSync(file, generated);
  expect(readFileSync(file, 'utf8')).toBe(generated);
});

/** Removes the examples of whole bodies, which repeat those of their fields. */
function withoutBodyExamples(document: string): OpenAPI3 {
  return JSON.parse(document, (name, value: unknown) => (name === 'example' ? undefined : value)) as OpenAPI3;
}
