/** What is asked for: about 300 bytes of JSON, as an order is. */
export interface Basket {
  readonly id: number;
  readonly customer: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly price: number }[];
  readonly note: string;
}

/** About 300 bytes, too. */
export interface Quote {
  readonly id: number;
  readonly total: number;
  readonly lines: readonly { readonly sku: string; readonly amount: number }[];
  readonly terms: string;
}

export const pattern = 'shop.quote';

export function basket(id: number): Basket {
  const line = (n: number) => ({ sku: `SKU-${100_000 + n}`, quantity: n, price: 1_999 });
  return {
    id,
    customer: '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10',
    lines: [line(1), line(2), line(3)],
    note: 'Please ring twice, and leave it with the neighbours if nobody answers the door.',
  };
}

export function quote({ id, lines }: Basket): Quote {
  const priced = lines.map(({ sku, quantity, price }) => ({ sku, amount: quantity * price }));
  const total = priced.reduce((sum, { amount }) => sum + amount, 0);
  return {
    id,
    total,
    lines: priced,
    terms: 'Payable within fourteen days, without deduction, to the account below.',
  };
}

/** Whether an answer is the answer to this. */
export function isQuoteFor(id: number, answer: unknown): boolean {
  const { id: answered, total } = answer as Quote;
  return answered === id && total === 11_994;
}
