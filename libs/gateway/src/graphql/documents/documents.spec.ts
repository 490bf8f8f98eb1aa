import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../schema/create-schema.js';
import { Documents } from './documents.js';

const schema = createSchema();
const text = '{ me { id } }';

/** Whether the text is returned from the cache, where it is put after its validation. */
const isCached = (documents: Documents, document: string): boolean =>
  documents.parse(document) === documents.parse(document);
const validate = (documents: Documents, document: string) => documents.validate(documents.parse(document));

describe('Documents', () => {
  it('parses a valid document once', () => {
    const documents = new Documents(schema, true);
    expect(validate(documents, text)).toEqual([]);
    expect(isCached(documents, text)).toBe(true);
    expect(validate(documents, text)).toEqual([]);
  });

  it('keeps the 500 documents that were used most recently', () => {
    const documents = new Documents(schema, true);
    validate(documents, text);
    validate(documents, `${text} #`);
    for (let n = 0; n < 498; n += 1) validate(documents, `${text} # ${n}`);
    expect(isCached(documents, `${text} #`)).toBe(true);
    validate(documents, text);
    validate(documents, `${text} # another`);
    expect(isCached(documents, text)).toBe(true);
    expect(isCached(documents, `${text} #`)).toBe(false);
  });

  it('keeps documents of 100,000 tokens in total', () => {
    const documents = new Documents(schema, true);
    const aliases = Array.from({ length: 400 }, (_, n) => `a${n}: id`).join(' ');
    const large = (n: number): string => `query q${n} { me { ${aliases} } }`;
    const tokens = documents.parse(large(0)).document as { tokenCount?: number };
    const count = Math.ceil(100_000 / tokens.tokenCount!);
    for (let n = 0; n <= count; n += 1) validate(documents, large(n));
    expect(isCached(documents, large(0))).toBe(false);
    expect(isCached(documents, large(count))).toBe(true);
  });

  it('does not keep large or invalid documents, or those that were not validated', () => {
    const documents = new Documents(schema, true);
    for (const document of [`${text} #${'x'.repeat(20_000)}`, '{ mee { id } }']) {
      validate(documents, document);
      expect(isCached(documents, document)).toBe(false);
    }
    documents.parse(text);
    expect(isCached(documents, text)).toBe(false);
  });

  it('keeps no locations, which take more memory than all else', () => {
    const documents = new Documents(schema, true);
    validate(documents, text);
    expect(JSON.stringify(documents.parse(text).document)).not.toContain('"loc"');
  });

  it('reports up to five locations of an error', () => {
    const fields = (name: string): string => Array.from({ length: 20 }, (_, n) => `a${n}: ${name}`).join(' ');
    const conflict = `{ me { ${fields('id')} }\nme { ${fields('email')} } }`;
    const [error] = validate(new Documents(schema, true), conflict);
    expect(error!.message).toContain('conflict');
    expect(error!.locations!.slice(0, 2)).toEqual([
      { line: 1, column: 3 },
      { line: 1, column: 8 },
    ]);
    expect(error!.locations).toHaveLength(5);
  });
});
