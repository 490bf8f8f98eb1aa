import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Compares with a file in `test/scenarios/approved` (snapshot). With `APPROVE=1`, writes the file first. */
export function expectApproved(file: string, actual: string): void {
  const url = new URL(`../scenarios/approved/${file}`, import.meta.url);
  if (process.env['APPROVE']) writeFileSync(url, actual);
  expect(actual).toBe(existsSync(url) ? readFileSync(url, 'utf8') : 'no approved file');
}
