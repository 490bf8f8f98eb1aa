import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { TopologyShape } from '#dev/testing';
import { Shop } from './shop.js';
import { topologies, type TopologyName } from './topologies.js';

type ScenarioBody = (shop: Shop) => Promise<void>;

interface ScenarioOptions {
  /** Default: every topology. */
  readonly topologies?: readonly TopologyName[];
}

const scenarios: { readonly title: string; readonly run: ScenarioBody; readonly options: ScenarioOptions }[] =
  [];

/** Registers a test of the whole system through its API. It runs once per topology. */
export function scenario(title: string, run: ScenarioBody, options: ScenarioOptions = {}): void {
  scenarios.push({ title, run, options });
}

/**
 * Starts a predefined topology and runs all `test/scenarios/*.scenario.ts` in it. `addScenarios` registers scenarios
 * that apply to this topology only.
 */
export async function runScenarios(name: TopologyName, addScenarios: () => void = () => {}): Promise<void> {
  await importScenarios('scenarios/*');
  addScenarios();
  defineTests(name, topologies[name]);
}

/** Like `runScenarios`, with the scenarios that take minutes, `test/long/*.scenario.ts`. */
export async function runLongScenarios(
  name: TopologyName,
  addScenarios: () => void = () => {},
): Promise<void> {
  await importScenarios('long/*');
  addScenarios();
  defineTests(name, topologies[name]);
}

/** Starts a custom topology and runs the scenarios of `test/scenarios/<file>.scenario.ts` in it. */
export async function runScenariosIn(name: string, shape: TopologyShape, file: string): Promise<void> {
  await importScenarios(`scenarios/${file}`);
  defineTests(name, shape);
}

async function importScenarios(pattern: string): Promise<void> {
  const files = new URL(`../${pattern}.scenario.ts`, import.meta.url).pathname;
  for (const file of globSync(files).sort()) await import(file);
}

function defineTests(name: string, shape: TopologyShape): void {
  const applies = ({ options }: (typeof scenarios)[number]): boolean =>
    options.topologies?.some((each) => each === name) ?? true;

  describe(name, () => {
    let shop: Shop;

    beforeAll(async () => {
      shop = await Shop.start(name, shape);
    }, 300_000);

    afterAll(() => shop?.close(), 60_000);

    for (const { title, run } of scenarios.filter(applies)) it(title, () => run(shop), 300_000);
  });
}
