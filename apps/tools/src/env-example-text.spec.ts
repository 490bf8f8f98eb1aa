import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { modes, type VariableDescription } from '#kernel/config';
import { envExampleText } from './env-example-text.js';

const optional = { description: 'What for.', requiredIn: [], secret: false };

function textOf(...variables: VariableDescription[]): string {
  const text = envExampleText([{ lib: 'zoo', variables }]);
  return text.slice(text.indexOf('# ---- zoo'));
}

describe('.env.example', () => {
  it('groups variables by lib', () => {
    const text = envExampleText([
      { lib: 'ant', variables: [{ ...optional, name: 'ANT' }] },
      { lib: 'bee', variables: [{ ...optional, name: 'BEE' }] },
    ]);
    expect(text).toContain(
      '# ---- ant ----\n\n# What for.\n# ANT=\n\n# ---- bee ----\n\n# What for.\n# BEE=\n',
    );
  });

  it('shows a default', () => {
    expect(textOf({ ...optional, name: 'COUNT', default: 3 })).toContain('\n# COUNT=3\n');
    expect(textOf({ ...optional, name: 'NAMES', default: ['a', 'b'] })).toContain('\n# NAMES=a,b\n');
  });

  it('says in words which default goes with which mode', () => {
    const host = { development: '127.0.0.1', test: '127.0.0.1', production: '0.0.0.0' };
    expect(textOf({ ...optional, name: 'HOST', default: host })).toContain(
      '\n# Default: 127.0.0.1 in development and test, 0.0.0.0 in production.\n# HOST=\n',
    );
    expect(
      textOf({ ...optional, requiredIn: ['production'], name: 'MAIL', default: { test: 'x' } }),
    ).toContain('\n# Default: x in test. Required in production.\nMAIL=\n');
  });

  it('leaves what is required for the reader to fill in', () => {
    expect(textOf({ ...optional, requiredIn: modes, name: 'KEY' })).toContain('\n# Required.\nKEY=\n');
  });

  it('says where it is required only somewhere', () => {
    expect(textOf({ ...optional, requiredIn: ['production'], name: 'KEY' })).toContain(
      '\n# Required in production.\nKEY=\n',
    );
  });

  it.each(['two words', 'a#b', "it's"])('reads back as the default %j', (value) => {
    const text = textOf({ ...optional, requiredIn: modes, name: 'WORDS', default: value });
    expect(parseEnv(text)).toEqual({ WORDS: value });
  });
});
