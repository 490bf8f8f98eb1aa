/** Request payload: about 300 bytes of JSON, like an order. */
export interface Basket {
  readonly id: number;
  readonly customer: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly price: number }[];
  readonly note: string;
}

/** Reply payload: about 300 bytes of JSON. */
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
    note: 'Please ring twice, and leave it with the neighbours if there is no one at home.',
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

/** Whether the reply is the expected quote for the basket with this id. */
export function isQuoteFor(id: number, reply: unknown): boolean {
  const { id: quotedId, total } = reply as Quote;
  return quotedId === id && total === 11_994;
}
