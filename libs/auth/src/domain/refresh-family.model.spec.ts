import { describe, it } from '@jest/globals';
import * as fc from 'fast-check';
import { RefreshFamily } from './refresh-family.js';
import { randomSecret } from './refresh-token.js';

const graceMs = 10_000;
const lifeMs = 60_000;
const start = Date.parse('2026-01-01T00:00:00Z');

/** All that is promised of a family, told without looking at how it is kept. */
interface Model {
  /** Every secret that was ever given out, in order: the last one is unspent. */
  readonly secrets: string[];
  now: number;
  spentAt: number;
  expiresAt: number;
  isOver: boolean;
}

class Passes implements fc.Command<Model, RefreshFamily> {
  constructor(private readonly ms: number) {}
  check = () => true;
  run(model: Model): void {
    model.now += this.ms;
  }
  toString = () => `${this.ms} ms pass`;
}

class Revoke implements fc.Command<Model, RefreshFamily> {
  check = () => true;
  run(model: Model, family: RefreshFamily): void {
    family.revoke(new Date(model.now));
    model.isOver = true;
  }
  toString = () => 'it is revoked';
}

/** Presents the secret given out `back` secrets before the last one; a made-up one where there were not so many. */
class Spend implements fc.Command<Model, RefreshFamily> {
  constructor(private readonly back: number) {}
  check = () => true;

  run(model: Model, family: RefreshFamily): void {
    const secret = model.secrets.at(-1 - this.back) ?? randomSecret();
    const isCurrent = this.back === 0;
    const isRepeat = this.back === 1 && model.secrets.length > 1 && model.now - model.spentAt < graceMs;
    const isAlive = !model.isOver && model.now < model.expiresAt;
    const result = family.spend(secret, new Date(model.now), new Date(model.now + lifeMs));

    const expected = !isCurrent && !isRepeat ? 'reused' : isAlive ? 'spent' : 'invalid';
    if (result.outcome !== expected) throw new Error(`${result.outcome}, where ${expected} was promised`);
    if (expected === 'reused') model.isOver = true;
    if (result.outcome !== 'spent') return;
    if (isRepeat && result.successor !== model.secrets.at(-1))
      throw new Error('a repeat got another successor');
    if (isCurrent) {
      if (model.secrets.includes(result.successor)) throw new Error('a successor was given out before');
      model.secrets.push(result.successor);
      model.spentAt = model.now;
      model.expiresAt = model.now + lifeMs;
    }
  }
  toString = () => `the secret ${this.back} before the last is presented`;
}

const commands = [
  fc.integer({ min: 0, max: 4 }).map((back) => new Spend(back)),
  fc.constantFrom(0, 1).map((back) => new Spend(back)),
  fc.constantFrom(1, 4_000, graceMs - 1, graceMs, lifeMs - 1, lifeMs).map((ms) => new Passes(ms)),
  fc.constant(new Revoke()),
];

describe('RefreshFamily', () => {
  it('keeps its promises over any sequence of refreshes, repeats, thefts, pauses and revocations', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 40 }), (sequence) => {
        const first = randomSecret();
        const expiresAt = start + lifeMs;
        const model: Model = { secrets: [first], now: start, spentAt: start, expiresAt, isOver: false };
        const real = RefreshFamily.begin('a1', first, new Date(start), new Date(expiresAt));
        fc.modelRun(() => ({ model, real }), sequence);
      }),
      { numRuns: 1_000 },
    );
  });
});
