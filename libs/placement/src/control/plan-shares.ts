import type { Shares } from '../model/placement.js';
import { PlacementDenied } from './errors.js';

/**
 * The shares after the app `to` has received `percent` of the context.
 * @throws PlacementDenied if two other apps share the context
 */
export function planShares(current: Shares, to: string, percent: number): Shares {
  if (to === current.to) return { ...current, percent };
  if (to === current.from) return { ...current, percent: 100 - percent };
  if (current.percent === 0) return { from: current.from, to, percent };
  if (current.percent === 100) return { from: current.to, to, percent };
  throw new PlacementDenied([
    `${current.from} and ${current.to} share the context: give it to one of them before ${to} takes a part.`,
  ]);
}
