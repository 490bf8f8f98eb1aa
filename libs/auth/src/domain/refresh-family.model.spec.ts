import { describe, it } from '@jest/globals';
import * as fc from 'fast-check';
import { RefreshFamily } from './refresh-family.js';
import { randomRefreshToken, randomSecret } from './refresh-token.js';

const graceMs = 10_000;
const ttlMs = 60_000;
const start = Date.parse('2026-01-01T00:00:00Z');

/** The specified behaviour of a family, independent of its implementation. */
interface Model {
  /** Every issued secret, in order. The last one is current. */
  readonly secrets: string[];
  now: number;
  rotatedAt: number;
  expiresAt: number;
  isRevoked: boolean;
}

class Wait implements fc.Command<Model, RefreshFamily> {
  constructor(private readonly ms: number) {}
  check = () => true;
  run(model: Model): void {
    model.now += this.ms;
  }
  toString = () => `wait ${this.ms} ms`;
}

class Revoke implements fc.Command<Model, RefreshFamily> {
  check = () => true;
  run(model: Model, family: RefreshFamily): void {
    family.revoke(new Date(model.now));
    model.isRevoked = true;
  }
  toString = () => 'revoke';
}

/** Presents the secret that was issued `back` secrets before the last one, or a random secret if there is none. */
class Rotate implements fc.Command<Model, RefreshFamily> {
  constructor(private readonly back: number) {}
  check = () => true;

  run(model: Model, family: RefreshFamily): void {
    const secret = model.secrets.at(-1 - this.back) ?? randomSecret();
    const isCurrent = this.back === 0;
    const isReplay = this.back === 1 && model.secrets.length > 1 && model.now - model.rotatedAt < graceMs;
    const isActive = !model.isRevoked && model.now < model.expiresAt;
    const rotation = family.rotate(secret, new Date(model.now), new Date(model.now + ttlMs));

    const expected = !isCurrent && !isReplay ? 'reused' : isActive ? 'rotated' : 'invalid';
    if (rotation.outcome !== expected) throw new Error(`expected ${expected}, got ${rotation.outcome}`);
    if (expected === 'reused') model.isRevoked = true;
    if (rotation.outcome !== 'rotated') return;
    if (isReplay && rotation.successor !== model.secrets.at(-1))
      throw new Error('a replay returned another successor');
    if (isCurrent) {
      if (model.secrets.includes(rotation.successor)) throw new Error('a secret was issued twice');
      model.secrets.push(rotation.successor);
      model.rotatedAt = model.now;
      model.expiresAt = model.now + ttlMs;
    }
  }
  toString = () => `present the secret ${this.back} before the last`;
}

const commands = [
  fc.integer({ min: 0, max: 4 }).map((back) => new Rotate(back)),
  fc.constantFrom(0, 1).map((back) => new Rotate(back)),
  fc.constantFrom(1, 4_000, graceMs - 1, graceMs, ttlMs - 1, ttlMs).map((ms) => new Wait(ms)),
  fc.constant(new Revoke()),
];

describe('RefreshFamily', () => {
  it('matches its model for any sequence of rotations, replays, thefts, pauses and revocations', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 40 }), (sequence) => {
        const first = randomRefreshToken();
        const expiresAt = start + ttlMs;
        const model: Model = {
          secrets: [first.secret],
          now: start,
          rotatedAt: start,
          expiresAt,
          isRevoked: false,
        };
        const real = RefreshFamily.begin('a1', first, new Date(start), new Date(expiresAt));
        fc.modelRun(() => ({ model, real }), sequence);
      }),
      { numRuns: 1_000 },
    );
  });
});
