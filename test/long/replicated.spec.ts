import { restartAllProcesses } from '../support/processes/rolling-restart.js';
import { runLongScenarios, scenario } from '../support/scenario.js';

await runLongScenarios('replicated', () =>
  scenario('a rolling restart of every process, twice, fails no request', restartAllProcesses),
);
