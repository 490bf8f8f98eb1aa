import { cpuUseOf } from './model/cpu-use.js';
import { fanOutOf } from './model/fan-out.js';
import { measureContext, type ContextMeasures } from './model/measure-context.js';
import { priceOf, type HopPrices } from './model/predict.js';
import type { Recording } from './model/recording.js';
import { recommend, type Recommendation } from './recommend.js';

export interface Advice {
  readonly measures: ContextMeasures;
  readonly prices: HopPrices;
  readonly recommendation: Recommendation;
}

/** Advice for each context of a recording. `requested`: contexts that an operator wants to run alone. */
export function adviseOn(recording: Recording, requested: readonly string[] = []): Advice[] {
  const fanOut = fanOutOf(recording);
  const cpu = cpuUseOf(recording, fanOut);
  const hosted = Object.values(recording.apps);
  const contexts = [...new Set(hosted.flat())].filter((module) => module !== 'gateway').toSorted();
  return contexts.map((context) => {
    const measures = measureContext(context, recording, fanOut, cpu);
    const prices = priceOf(context, recording, fanOut, cpu);
    const isAlone = hosted.every((modules) => !modules.includes(context) || modules.length === 1);
    const recommendation = recommend(
      measures,
      prices,
      isAlone ? 'alone' : 'shared',
      requested.includes(context),
    );
    return { measures, prices, recommendation };
  });
}
