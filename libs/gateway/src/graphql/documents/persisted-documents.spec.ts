import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OperatorError } from '#kernel/config';
import { sendDocument } from '../../testing/graphql-client.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { readPersistedDocuments } from './persisted-documents.js';

const text = 'query Menu($limit: Int) { categories(limit: $limit) { total } }';
const hash = createHash('sha256').update(text).digest('hex');

describe('persisted documents', () => {
  let folder: string;
  let gateway: TestGateway;
  const write = (documents: unknown): string => {
    const file = join(folder, 'documents.json');
    writeFileSync(file, JSON.stringify(documents));
    return file;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    const env = { GRAPHQL_DOCUMENTS: write({ [hash]: text }), GRAPHQL_ONLY_DOCUMENTS: 'true' };
    gateway = await createTestGateway({ env });
    gateway.handlers = { 'products.list-categories': () => ({ items: [], nextCursor: null, total: 3 }) };
  });
  afterAll(async () => {
    await gateway.app.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['documentId', { documentId: `sha256:${hash}` }],
    ['the extension of other servers', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
  ])('are executed by %s', async (_, body) => {
    const { data } = await sendDocument(gateway, undefined, { body, variables: { limit: 2 } });
    expect(data).toEqual({ categories: { total: 3 } });
    expect(gateway.calls[0]!.payload).toEqual({ limit: 2, count: true });
  });

  it('are the only ones with GRAPHQL_ONLY_DOCUMENTS', async () => {
    const { status, codes, messages } = await sendDocument(gateway, text);
    expect({ status, codes, messages }).toEqual({
      status: 400,
      codes: ['platform.unknown-document'],
      messages: [],
    });
  });

  it('are found by their hash only, never by a property of an object', async () => {
    for (const documentId of ['__proto__', 'constructor', '', hash.toUpperCase()]) {
      const { codes } = await sendDocument(gateway, undefined, { body: { documentId } });
      expect([documentId, codes]).toEqual([documentId, ['platform.unknown-document']]);
    }
  });

  it('prevent the start if the file is missing or a hash is wrong', () => {
    expect(() => readPersistedDocuments(join(folder, 'none.json'))).toThrow('GRAPHQL_DOCUMENTS: ENOENT');
    expect(() => readPersistedDocuments(write({ [hash]: `${text} ` }))).toThrow(
      `${hash} is not the SHA-256 hash`,
    );
    for (const content of [null, [text], 'x', { [hash]: 1 }])
      expect(() => readPersistedDocuments(write(content))).toThrow(
        new OperatorError('GRAPHQL_DOCUMENTS: the file must contain an object of texts by hash'),
      );
  });
});
