import { CurrencyMixed, TotalTooLarge, type Money } from '#contracts/orders';

export function times(money: Money, factor: number): Money {
  return exact({ amount: money.amount * factor, currency: money.currency });
}

/** @throws CurrencyMixed, TotalTooLarge */
export function sum(monies: readonly Money[]): Money {
  const [currency, ...others] = new Set(monies.map((each) => each.currency));
  if (currency === undefined) throw new Error('Nothing has no sum: its currency is not known.');
  if (others.length > 0) throw new CurrencyMixed({ currencies: [currency, ...others].sort() });
  return monies.reduce((total, { amount }) => exact({ amount: total.amount + amount, currency }), {
    amount: 0,
    currency,
  });
}

function exact(money: Money): Money {
  if (!Number.isSafeInteger(money.amount)) throw new TotalTooLarge({});
  return money;
}
