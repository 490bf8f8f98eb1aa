/**
 * Declares settings, which every importer of the kernel sees. Runs with modules of its own:
 * @jest-environment node
 */
import { describe, expect, it } from '@jest/globals';
import { Env, modes, Settings } from '#kernel/config';
import { describeSettings } from './describe-settings.js';

@Settings('zoo')
class ZooSettings {
  @Env('ZOO_NAME', { description: 'Its name.' }) readonly name!: string;
  @Env('ZOO_KEY', { secret: true, default: { test: 'key' }, description: 'Its key.' }) readonly key!: string;
}

@Settings('zoo')
class AntSettings {
  @Env('ANT_COUNT', { default: 3, description: 'How many.' }) readonly count!: number;
  @Env('ANT_QUEEN', { optional: true, description: 'Name of the queen.' }) readonly queen?: string;
}

function declareUrl(name: string): void {
  @Settings('urls')
  class UrlSettings {
    @Env(name, { optional: true, description: 'A URL.' }) readonly url?: string;
  }
  expect(UrlSettings).toBeDefined();
}

describe('describeSettings', () => {
  it('lists every variable by lib, sorted by name independent of import order', () => {
    expect([ZooSettings, AntSettings]).toHaveLength(2);
    const libs = describeSettings();
    expect(libs.map(({ lib }) => lib)).toEqual(['process', 'zoo']);
    expect(libs.at(-1)?.variables).toEqual([
      { name: 'ANT_COUNT', description: 'How many.', requiredIn: [], secret: false, default: 3 },
      { name: 'ANT_QUEEN', description: 'Name of the queen.', requiredIn: [], secret: false },
      { name: 'ZOO_NAME', description: 'Its name.', requiredIn: modes, secret: false },
      { name: 'ZOO_KEY', description: 'Its key.', requiredIn: ['development', 'production'], secret: true },
    ]);
  });

  it('sorts classes of the same name by their variables', () => {
    for (const name of ['B_URL', 'A_URL', 'C_URL']) declareUrl(name);
    const urls = describeSettings().find(({ lib }) => lib === 'urls');
    expect(urls?.variables.map(({ name }) => name)).toEqual(['A_URL', 'B_URL', 'C_URL']);
  });
});
