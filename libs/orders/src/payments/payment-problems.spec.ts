import { describe, expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { paymentProblems } from './payment-problems.js';

const problems = (env: Record<string, string>): string[] =>
  paymentProblems(new Configuration({ NODE_ENV: 'production', ...env }));

describe('paymentProblems', () => {
  it.each([
    [{}, ['is not set']],
    [{ PAYMENT_METHODS: '' }, ['is not set']],
    [{ PAYMENT_METHODS: 'invoice,test' }, ['lists test']],
    [{ PAYMENT_METHODS: 'card' }, ['lists card: set STRIPE_SECRET_KEY to a live key']],
    [{ PAYMENT_METHODS: 'card', STRIPE_SECRET_KEY: 'sk_test_1' }, ['lists card']],
    [
      { PAYMENT_METHODS: 'card', STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_URL: 'http://stripe' },
      ['lists card'],
    ],
    [{ PAYMENT_METHODS: 'test,card' }, ['lists test', 'lists card']],
  ])('reports %j in production', (env, expected) => {
    expect(problems(env)).toEqual(expected.map((each) => expect.stringContaining(each)));
  });

  it('reports no acceptable configuration, no invalid value again, and nothing in development', () => {
    expect(problems({ PAYMENT_METHODS: 'invoice,card', STRIPE_SECRET_KEY: 'sk_live_1' })).toEqual([]);
    expect(problems({ PAYMENT_METHODS: 'cash' })).toEqual([]);
    expect(problems({ PAYMENT_METHODS: 'test', NODE_ENV: 'development' })).toEqual([]);
  });
});
