import { restartEverything } from '../support/rolling-restart.js';
import { playScenarios, scenario } from '../support/scenario.js';

await playScenarios('replicated', () =>
  scenario('every process is restarted, twice, and no request fails', restartEverything),
);
