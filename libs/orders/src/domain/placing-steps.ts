/** What other parties do for an order, in the order it is done. It is undone from the last tried to the first. */
export const placingSteps = ['reserve-stock', 'authorise-payment'] as const;

export type StepName = (typeof placingSteps)[number];

export const firstStep = placingSteps[0];
export const lastStep = placingSteps[placingSteps.length - 1] as StepName;

export function stepAfter(step: StepName): StepName | undefined {
  return placingSteps[placingSteps.indexOf(step) + 1];
}

export function stepBefore(step: StepName): StepName | undefined {
  return placingSteps[placingSteps.indexOf(step) - 1];
}
