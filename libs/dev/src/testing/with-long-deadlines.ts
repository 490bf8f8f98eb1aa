import type { AnyContract } from '#contracts/definition';

const deadlineMs = 50_000;

/** The contract with deadlines that only catch hangs, so that calls of tests do not depend on the speed of the machine. */
export function withLongDeadlines<C extends AnyContract>(contract: C): C {
  const requests = Object.entries(contract.requests).map(([name, message]) => [
    name,
    { ...message, deadlineMs },
  ]);
  return { ...contract, requests: Object.fromEntries(requests) } as C;
}
