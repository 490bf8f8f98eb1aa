import { Unreachable } from '#contracts/definition';

/** `why` becomes its cause: words for an operator, which do not travel to other processes or to clients. */
export function unreachable(context: string, outcome: 'not-sent' | 'unknown', why: string): Unreachable {
  return Object.assign(new Unreachable({ context, outcome }), { cause: why });
}
