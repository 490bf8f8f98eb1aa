import { cpuUseOf } from './model/cpu-use.js';
import { callGraphOf } from './model/call-graph.js';
import { measureContext, type ContextMeasurements } from './model/measure-context.js';
import { costOf, type SeparationCosts } from './model/predict.js';
import type { Recording } from './model/recording.js';
import { recommend, type Hosting, type Recommendation } from './recommend.js';

export interface ContextAdvice {
  /** Where the context runs at present. */
  readonly hosting: Hosting;
  readonly measurements: ContextMeasurements;
  readonly costs: SeparationCosts;
  readonly recommendation: Recommendation;
}

/** Advice for each context of a recording. `requested`: contexts that an operator wants to run alone. */
export function adviseOn(recording: Recording, requested: readonly string[] = []): ContextAdvice[] {
  const graph = callGraphOf(recording);
  const cpu = cpuUseOf(recording, graph);
  const hosted = Object.values(recording.apps);
  const contexts = [...new Set(hosted.flat())].filter((module) => module !== 'gateway').toSorted();
  return contexts.map((context) => {
    const measurements = measureContext(context, recording, graph, cpu);
    const costs = costOf(context, recording, graph, cpu);
    const isAlone = hosted.every((modules) => !modules.includes(context) || modules.length === 1);
    const hosting = isAlone ? 'alone' : 'shared';
    const recommendation = recommend(measurements, costs, hosting, requested.includes(context));
    return { hosting, measurements, costs, recommendation };
  });
}
