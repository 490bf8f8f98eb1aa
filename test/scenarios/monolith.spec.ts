import { playScenarios } from '../support/scenario.js';

await playScenarios('monolith');
