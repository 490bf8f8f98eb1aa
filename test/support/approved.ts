import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Compares with an approved file under `test/scenarios/approved`; `APPROVE=1` approves what is there now. */
export function expectApproved(file: string, actual: string): void {
  const url = new URL(`../scenarios/approved/${file}`, import.meta.url);
  if (process.env['APPROVE']) writeFileSync(url, actual);
  expect(actual).toBe(existsSync(url) ? readFileSync(url, 'utf8') : 'nothing is approved yet');
}
