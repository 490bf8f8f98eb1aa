import type { BenchEnvironment } from './bench-environment.ts';
import { signIn } from './client.ts';
import type { Contender } from './load.ts';

export interface SignedInContender extends Contender {
  /** Authorization header of the seeded user. */
  readonly authorization: string;
}

/** Starts all contenders of the HTTP benchmarks. The monolith issues the tokens of those that do not issue tokens. */
export async function startContenders(
  environment: BenchEnvironment,
): Promise<Record<string, SignedInContender>> {
  const monolith = await environment.monolith();
  const split = await environment.split();
  const authorization = await signIn(monolith);
  const started = {
    'hand-written': await environment.handWritten(monolith),
    moleculer: await environment.moleculer(monolith),
    'moleculer, split': await environment.moleculerSplit(monolith),
    'nest-typeorm': await environment.nestTypeorm(monolith),
    'nest-typeorm, lean': await environment.nestTypeorm(monolith, [], { LEAN: 'true' }),
    monolith,
  };
  const signedIn = Object.entries(started).map(([name, each]) => [name, { ...each, authorization }] as const);
  return { ...Object.fromEntries(signedIn), split: { ...split, authorization: await signIn(split) } };
}
