import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { TopologyShape } from '#dev/testing';
import { Shop } from './shop.js';
import { topologies, type TopologyName } from './topologies.js';

type ScenarioBody = (shop: Shop) => Promise<void>;

interface ScenarioOptions {
  /** Default: every topology. */
  readonly topologies?: readonly TopologyName[];
  readonly hasApprovedFile?: boolean;
}

interface Scenario extends ScenarioOptions {
  readonly title: string;
  readonly run: ScenarioBody;
}

/** Collects the scenarios of one file. */
let registered: Scenario[] = [];
/** Test files share modules, so a file registers its scenarios only once. */
const scenariosByFile = new Map<string, readonly Scenario[]>();

/** Registers a test of the whole system through its API. It runs once per topology. */
export function scenario(title: string, run: ScenarioBody, options: ScenarioOptions = {}): void {
  registered.push({ title, run, ...options });
}

/** Like `scenario`, for one that compares with a file by `expectApproved`. With `APPROVE=1`, no others run. */
export function approvedScenario(title: string, run: ScenarioBody): void {
  scenario(title, run, { hasApprovedFile: true });
}

/**
 * Starts a predefined topology and runs all `test/scenarios/*.scenario.ts` in it. `addScenarios` registers scenarios
 * that apply to this topology only.
 */
export async function runScenarios(name: TopologyName, addScenarios?: () => void): Promise<void> {
  await defineTests(name, topologies[name], 'scenarios/*', addScenarios);
}

/** Like `runScenarios`, with the scenarios that take minutes, `test/long/*.scenario.ts`. */
export async function runLongScenarios(name: TopologyName, addScenarios?: () => void): Promise<void> {
  await defineTests(name, topologies[name], 'long/*', addScenarios);
}

/** Starts a custom topology and runs the scenarios of `test/scenarios/<file>.scenario.ts` in it. */
export async function runScenariosIn(
  name: string,
  shape: TopologyShape,
  file: string,
  addScenarios?: () => void,
): Promise<void> {
  await defineTests(name, shape, `scenarios/${file}`, addScenarios);
}

async function defineTests(
  name: string,
  shape: TopologyShape,
  files: string,
  addScenarios: () => void = () => {},
): Promise<void> {
  const shared = await importScenarios(files);
  registered = [];
  addScenarios();
  const scenarios = [...shared, ...registered]
    .filter((each) => each.topologies?.some((topology) => topology === name) ?? true)
    .filter((each) => !process.env['APPROVE'] || each.hasApprovedFile);

  describe(name, () => {
    let shop: Shop;

    beforeAll(async () => {
      shop = await Shop.start(name, shape);
    }, 300_000);

    afterAll(() => shop?.close(), 60_000);

    for (const { title, run } of scenarios) it(title, () => run(shop), 300_000);
  });
}

/** The scenarios of `test/<pattern>.scenario.ts`. */
export async function importScenarios(pattern: string): Promise<Scenario[]> {
  const { pathname } = new URL(`../${pattern}.scenario.ts`, import.meta.url);
  const scenarios: Scenario[] = [];
  for (const file of globSync(pathname).sort()) {
    registered = [];
    await import(file);
    if (!scenariosByFile.has(file)) scenariosByFile.set(file, registered);
    scenarios.push(...scenariosByFile.get(file)!);
  }
  return scenarios;
}
