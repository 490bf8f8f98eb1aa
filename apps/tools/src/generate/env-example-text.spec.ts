import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { modes } from '#kernel/config';
import type { VariableDescription } from './describe-settings.js';
import { envExampleText } from './env-example-text.js';

const optional = { description: 'Purpose.', requiredIn: [], secret: false };

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
      '# ---- ant ----\n\n# Purpose.\n# ANT=\n\n# ---- bee ----\n\n# Purpose.\n# BEE=\n',
    );
  });

  it('shows the default', () => {
    expect(textOf({ ...optional, name: 'COUNT', default: 3 })).toContain('\n# COUNT=3\n');
    expect(textOf({ ...optional, name: 'NAMES', default: ['a', 'b'] })).toContain('\n# NAMES=a,b\n');
  });

  it('lists the defaults per mode in a comment', () => {
    const host = { development: '127.0.0.1', test: '127.0.0.1', production: '0.0.0.0' };
    expect(textOf({ ...optional, name: 'HOST', default: host })).toContain(
      '\n# Default: 127.0.0.1 in development and test, 0.0.0.0 in production.\n# HOST=\n',
    );
    expect(
      textOf({ ...optional, requiredIn: ['production'], name: 'MAIL', default: { test: 'x' } }),
    ).toContain('\n# Default: x in test. Required in production.\nMAIL=\n');
  });

  it('leaves the value of a required variable empty', () => {
    expect(textOf({ ...optional, requiredIn: modes, name: 'KEY' })).toContain('\n# Required.\nKEY=\n');
  });

  it('lists the modes in which a variable is required', () => {
    expect(textOf({ ...optional, requiredIn: ['production'], name: 'KEY' })).toContain(
      '\n# Required in production.\nKEY=\n',
    );
  });

  it.each(['two words', 'a#b', "it's"])('quotes the default %j so that it can be parsed', (value) => {
    const text = textOf({ ...optional, requiredIn: modes, name: 'WORDS', default: value });
    expect(parseEnv(text)).toEqual({ WORDS: value });
  });
});
