import { describe, expect, it } from '@jest/globals';
import {
  CreateAdmin,
  CreateApiKey,
  ImportedAccount,
  LogIn,
  RegisterUser,
  UpdateProfile,
} from '#contracts/auth';
import type { PayloadClass } from '#contracts/definition';
import { Address, Payment, RefundOrder } from '#contracts/orders';
import { AdjustStock, CreateCategory, CreateProduct, ListProducts, UpdateProduct } from '#contracts/products';
import { validatePayload } from '#kernel/messaging';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const account = { email: 'ada@example.com', name: 'Ada', password: 'stoneware-mug' };
const address = { name: 'Ada', line1: '12 Square', city: 'London', country: 'GB' };
const product = { name: 'Mug', variants: [{ sku: 'MUG', price: { amount: 1, currency: 'EUR' } }] };

const payloads: [PayloadClass<object>, object][] = [
  [RegisterUser, account],
  [CreateAdmin, account],
  [ImportedAccount, { email: account.email, name: account.name }],
  [UpdateProfile, { name: 'Ada' }],
  [CreateApiKey, { name: 'Sync', scopes: [], currentPassword: 'stoneware-mug' }],
  [LogIn, { email: account.email, password: account.password, code: '123456' }],
  [Address, { ...address, line2: 'x', state: 'x', postalCode: 'x' }],
  [Payment, { method: 'invoice', token: 'x' }],
  [RefundOrder, { id, reason: 'Broken' }],
  [AdjustStock, { sku: 'MUG', delta: 1, reason: 'delivery' }],
  [CreateProduct, product],
  [UpdateProduct, { id, changes: { name: 'Mug' } }],
  [CreateCategory, { name: 'Mugs' }],
  [ListProducts, { q: 'mug', category: 'mugs' }],
];

function isAccepted(payloadClass: PayloadClass<object>, payload: object): boolean {
  try {
    validatePayload(payloadClass, payload);
    return true;
  } catch {
    return false;
  }
}

const accepted = (name: string, value: string) =>
  payloads
    .filter(([, payload]) => name in payload)
    .filter(([payloadClass, payload]) => isAccepted(payloadClass, { ...payload, [name]: value }))
    .map(([payloadClass]) => payloadClass.name);

describe('The contracts', () => {
  it('accept the examples of this test', () => {
    for (const [payloadClass, payload] of payloads)
      expect([payloadClass.name, isAccepted(payloadClass, payload)]).toEqual([payloadClass.name, true]);
  });

  it.each(['name', 'reason', 'line1', 'city'])('reject a blank %s', (name) => {
    for (const blank of ['', ' ', '\t\u00a0\u3000']) expect(accepted(name, blank)).toEqual([]);
  });

  it.each([
    ['line2', ['Address']],
    ['state', ['Address']],
    ['postalCode', ['Address']],
    ['token', ['Payment']],
    ['code', ['LogIn']],
    ['currentPassword', ['CreateApiKey']],
    ['q', ['ListProducts']],
    ['category', ['ListProducts']],
  ])('accept an empty %s, which forms send', (name, classes) => {
    expect(accepted(name, '')).toEqual(classes);
  });
});
