import { describe, expect, it } from '@jest/globals';
import type { PaymentMethod } from '#contracts/orders';
import type { Mode } from '#kernel/config';
import { inOpenTransaction } from '#kernel/persistence/testing';
import { InvoiceProvider } from './invoice.provider.js';
import { PaymentProviders } from './payment-providers.js';
import { StripeProvider } from './stripe.provider.js';
import { TestProvider } from './test.provider.js';

const methods: readonly PaymentMethod[] = ['invoice', 'test', 'card'];

function paymentProviders(
  paymentMethods: string | undefined,
  mode: Mode,
  secretKey?: string,
): PaymentProviders {
  const test = new TestProvider({} as never, { mode } as never);
  const card = new StripeProvider({ secretKey, url: 'https://127.0.0.1' } as never, {} as never);
  const settings = { paymentMethods } as never;
  return new PaymentProviders(settings, new InvoiceProvider(), test, card);
}

function acceptedMethods(...configuration: Parameters<typeof paymentProviders>): PaymentMethod[] {
  const providers = paymentProviders(...configuration);
  return methods.filter((method) => providers.accepts(method));
}

describe('PaymentProviders', () => {
  it('accept the listed methods only', () => {
    expect(acceptedMethods('invoice', 'development')).toEqual(['invoice']);
    expect(acceptedMethods('test', 'test')).toEqual(['test']);
    expect(acceptedMethods('invoice,card', 'production', 'sk_live_1')).toEqual(['invoice', 'card']);
  });

  it('do not accept cards without a Stripe key', () => {
    expect(acceptedMethods('invoice,test,card', 'development')).toEqual(['invoice', 'test']);
  });

  it('do not accept test payments in production, even if they are listed', () => {
    expect(acceptedMethods('invoice,test', 'production')).toEqual(['invoice']);
  });

  it('do not confirm, capture or refund test payments in production', async () => {
    const provider = paymentProviders('test', 'production').for({ paymentMethod: 'test', totalAmount: 1 });
    const amount = { amount: 1, currency: 'EUR' };
    const signal = AbortSignal.timeout(1_000);
    expect(await provider.authorise({ key: 'k', amount, token: 'tok_ok' }, signal)).toBe('declined');
    expect(await provider.findByKey('k')).toBe('declined');
    expect(await provider.capture('k')).toBe(false);
    expect(await provider.refund('k', 'r', amount)).toBe(false);
  });

  it('cannot be called in a transaction', () => {
    const providers = paymentProviders('test', 'test');
    expect(() =>
      inOpenTransaction('orders', () => providers.for({ paymentMethod: 'test', totalAmount: 1 })),
    ).toThrow('a transaction of orders');
  });
});
