import { describe, expect, it } from '@jest/globals';
import { lockFileFaults } from './lock-file-faults.js';

const locked = { version: '1.0.0', integrity: 'sha512-x' };
const faultsOf = (changes: object, allowedScripts: string[] = []): string[] =>
  lockFileFaults(
    { packages: { '': {}, 'node_modules/a/node_modules/@shop/b': { ...locked, ...changes } } },
    new Set(allowedScripts),
  );

describe('the check of lock files', () => {
  it('accepts a package of the registry with an integrity hash', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    ['is not installed from the registry', { resolved: 'git+ssh://git@example.com/b.git' }],
    ['has no integrity hash', { integrity: undefined }],
    ['runs a script during installation', { hasInstallScript: true }],
  ])('reports a package that %s', (fault, changes) => {
    expect(faultsOf(changes)).toEqual([`@shop/b@1.0.0 ${fault}`]);
  });

  it('accepts the install script of a package that was reviewed', () => {
    expect(faultsOf({ hasInstallScript: true }, ['@shop/b'])).toEqual([]);
  });
});
