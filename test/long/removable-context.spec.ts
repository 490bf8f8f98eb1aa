import { describe, expect, it } from '@jest/globals';
import { contextNames } from '#contracts/contexts';
import { filesBrokenWithout } from './compile-without.js';

describe('without the folder of a context', () => {
  it.each(contextNames)(
    '%s: only the apps that host it, and the tools, do not compile',
    (context) => {
      const broken = filesBrokenWithout(`libs/${context}`);
      const mains = broken.filter(
        (file) => !file.startsWith('apps/tools/') && !file.startsWith('apps/monolith/src/demo'),
      );
      expect(mains).toEqual([`apps/${context}/src/main.ts`, 'apps/modules.ts'].sort());
    },
    120_000,
  );
});
