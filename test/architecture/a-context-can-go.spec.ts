import { describe, expect, it } from '@jest/globals';
import { brokenWithout } from './compiled-without.js';

describe("without a context's folder", () => {
  it.each(['auth', 'products', 'orders'])(
    '%s: only the apps that host it, and the tools, stop compiling',
    (context) => {
      const broken = brokenWithout(`libs/${context}`);
      const mains = broken.filter(
        (file) => !file.startsWith('apps/tools/') && !file.startsWith('apps/monolith/src/demo'),
      );
      expect(mains).toEqual([`apps/${context}/src/main.ts`, 'apps/monolith/src/main.ts'].sort());
    },
    120_000,
  );
});
