import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const files = globSync(new URL('must-not-compile/*.ts', import.meta.url).pathname);
const configFile = new URL('../../tsconfig.json', import.meta.url).pathname;
const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, new URL('../..', import.meta.url).pathname);
const program = ts.createProgram(files, { ...options, noEmit: true });

/** `<line>: TS<code>` of each error. */
function errorsIn(file: string): string[] {
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ code, start, file: source }) => {
    return `${source!.getLineAndCharacterOfPosition(start!).line + 1}: TS${code}`;
  });
}

/** `// expected: TS<code>` refers to the next line. */
function expectedIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const code = /\/\/ expected: (TS\d+)/.exec(line)?.[1];
    return code ? [`${index + 2}: ${code}`] : [];
  });
}

describe('the compiler rejects', () => {
  it.each(files.map((file) => [basename(file, '.ts').replaceAll('-', ' '), file]))('%s', (_, file) => {
    const expected = expectedIn(file);
    expect(expected).toHaveLength(1);
    expect(errorsIn(file)).toEqual(expected);
  });
});
