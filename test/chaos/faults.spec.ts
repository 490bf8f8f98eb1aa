import { describe, expect, it } from '@jest/globals';
import { runChaos } from './run-chaos.js';

describe('30 seconds of faults', () => {
  it.each([
    ['monolith', '1458'],
    ['split', '788580'],
    ['replicated', '667022'],
    ['moving', '4711'],
  ])(
    'cause no problems in %s',
    async (topology, seed) => {
      const report = await runChaos('--minutes', '0.5', '--topology', topology, '--seed', seed);
      expect(report).toMatch(/\d+ × order 201/);
      expect(report).toContain('no problems found');
    },
    180_000,
  );
});
