import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Shop } from './shop.js';
import type { TopologyName } from './topologies.js';

type Play = (shop: Shop) => Promise<void>;

const scenarios: { readonly title: string; readonly play: Play }[] = [];

/** Tells something that holds for the whole system, seen through its API. It is played in every topology. */
export function scenario(title: string, play: Play): void {
  scenarios.push({ title, play });
}

/** Starts a topology once, and plays in it what all `test/scenarios/*.scenario.ts` tell, and what holds in it only. */
export async function playScenarios(name: TopologyName, also: () => void = () => {}): Promise<void> {
  for (const file of globSync(new URL('../scenarios/*.scenario.ts', import.meta.url).pathname).sort())
    await import(file);
  also();
  describe(name, () => {
    let shop: Shop;

    beforeAll(async () => {
      shop = await Shop.open(name);
    }, 120_000);

    afterAll(() => shop?.close(), 60_000);

    for (const { title, play } of scenarios) it(title, () => play(shop), 120_000);
  });
}
