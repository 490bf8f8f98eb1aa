import { runScenarios } from '../support/scenario.js';

await runScenarios('replicated');
