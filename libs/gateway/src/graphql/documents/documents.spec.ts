import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../schema/schema-of.js';
import { Documents } from './documents.js';

const schema = createSchema();
const text = '{ me { id } }';

describe('Documents', () => {
  it('parses and validates a document once', () => {
    const documents = new Documents(schema, true);
    const parsed = documents.parse(text);
    expect(documents.validate(parsed)).toEqual([]);
    expect(documents.parse(text)).toBe(parsed);
    expect(documents.validate(parsed)).toBe(documents.validate(documents.parse(text)));
  });

  it('keeps the 500 documents that were used most recently', () => {
    const documents = new Documents(schema, true);
    const [first, second] = [documents.parse(text), documents.parse(`${text} #`)];
    for (let n = 0; n < 498; n += 1) documents.parse(`${text} # ${n}`);
    expect(documents.parse(text)).toBe(first);
    documents.parse(`${text} # another`);
    expect(documents.parse(text)).toBe(first);
    expect(documents.parse(`${text} #`)).not.toBe(second);
  });

  it('does not keep large documents', () => {
    const documents = new Documents(schema, true);
    const large = `${text} #${'x'.repeat(20_000)}`;
    expect(documents.parse(large)).not.toBe(documents.parse(large));
  });
});
