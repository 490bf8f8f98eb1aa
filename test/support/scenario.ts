import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { TopologyShape } from '#dev';
import { Shop } from './shop.js';
import { topologies, type TopologyName } from './topologies.js';

type Play = (shop: Shop) => Promise<void>;

const scenarios: { readonly title: string; readonly play: Play }[] = [];

/** Tells something that holds for the whole system, seen through its API. It is played in every topology. */
export function scenario(title: string, play: Play): void {
  scenarios.push({ title, play });
}

/** Starts a topology once, and plays in it what all `test/scenarios/*.scenario.ts` tell, and what holds in it only. */
export async function playScenarios(name: TopologyName, also: () => void = () => {}): Promise<void> {
  await load('*');
  also();
  perform(name, topologies[name]);
}

/** The same in a topology of one's own, with what `test/scenarios/<stories>.scenario.ts` tell. */
export async function playIn(name: string, shape: TopologyShape, stories: string): Promise<void> {
  await load(stories);
  perform(name, shape);
}

async function load(stories: string): Promise<void> {
  const files = new URL(`../scenarios/${stories}.scenario.ts`, import.meta.url).pathname;
  for (const file of globSync(files).sort()) await import(file);
}

function perform(name: string, shape: TopologyShape): void {
  describe(name, () => {
    let shop: Shop;

    beforeAll(async () => {
      shop = await Shop.start(name, shape);
    }, 120_000);

    afterAll(() => shop?.close(), 60_000);

    for (const each of scenarios) it(each.title, () => each.play(shop), 120_000);
  });
}
