import { Unreachable } from '#contracts/definition';
import type { WireFailure } from '../../dispatch/wire-failure.js';

/** What a caller is told when a replica took its request and was lost. */
export function outcomeUnknown(context: string): WireFailure {
  const { code, kind, message, details } = new Unreachable({ context, outcome: 'unknown' });
  return { code, kind, message, details };
}
