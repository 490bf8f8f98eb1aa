/** The steps of the order saga in execution order. Compensation runs from the last attempted step to the first. */
const sagaSteps = ['reserve-stock', 'authorise-payment'] as const;

export type StepName = (typeof sagaSteps)[number];

export const firstStep = sagaSteps[0];
export const lastStep = sagaSteps[sagaSteps.length - 1] as StepName;

export function stepAfter(step: StepName): StepName | undefined {
  return sagaSteps[sagaSteps.indexOf(step) + 1];
}

export function stepBefore(step: StepName): StepName | undefined {
  return sagaSteps[sagaSteps.indexOf(step) - 1];
}
