import { restartAllProcesses } from '../support/processes/rolling-restart.js';
import { runScenarios, scenario } from '../support/scenario.js';

await runScenarios('replicated', () =>
  scenario('a rolling restart of every process, twice, fails no request', restartAllProcesses),
);
