import { CurrencyMixed, TotalTooLarge, type Money } from '#contracts/orders';

/** @throws TotalTooLarge */
export function multiply(money: Money, factor: number): Money {
  return assertSafeAmount({ amount: money.amount * factor, currency: money.currency });
}

/** @throws CurrencyMixed, TotalTooLarge; Error for an empty list */
export function sum(monies: readonly Money[]): Money {
  const [currency, ...others] = new Set(monies.map((each) => each.currency));
  if (currency === undefined) throw new Error('Cannot sum an empty list: currency unknown.');
  if (others.length > 0) throw new CurrencyMixed({ currencies: [currency, ...others].sort() });
  return monies.reduce((total, { amount }) => assertSafeAmount({ amount: total.amount + amount, currency }), {
    amount: 0,
    currency,
  });
}

function assertSafeAmount(money: Money): Money {
  if (!Number.isSafeInteger(money.amount)) throw new TotalTooLarge({});
  return money;
}
