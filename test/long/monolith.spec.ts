import { runLongScenarios } from '../support/scenario.js';

await runLongScenarios('monolith');
