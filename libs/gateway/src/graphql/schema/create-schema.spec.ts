import { describe, expect, it } from '@jest/globals';
import { links } from './links.js';
import { createSchema } from './create-schema.js';

describe('createSchema', () => {
  it.each(['service', 'operator'] as const)('rejects a link to a message with access %s', (access) => {
    const [link] = links;
    const internal = { ...link!, batchRead: { ...link!.batchRead, access } };
    expect(() => createSchema(undefined, undefined, [internal])).toThrow(
      `${link!.batchRead.pattern} is internal (access '${access}')`,
    );
  });
});
