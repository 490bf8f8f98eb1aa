import type { ImportedAccount } from '#contracts/auth';
import type { ImportedProduct } from '#contracts/products';

/** Password of every seeded account. */
export const samplePassword = 'seeded-for-trying-out';

const materials = ['Oak', 'Linen', 'Steel', 'Wool', 'Glass', 'Cork', 'Copper', 'Cotton', 'Clay', 'Bamboo'];
const objects = [
  'Table',
  'Lamp',
  'Chair',
  'Blanket',
  'Vase',
  'Stool',
  'Kettle',
  'Basket',
  'Mirror',
  'Rug',
  'Bowl',
];

/** The n-th product, starting at 1. Deterministic. */
export function sampleProduct(n: number): ImportedProduct {
  return {
    sku: `SKU-${String(n).padStart(6, '0')}`,
    name: `${materials[n % materials.length]} ${objects[n % objects.length]} ${n}`,
    price: { amount: 500 + ((n * 7_919) % 49_500), currency: 'EUR' },
    stock: 100,
  };
}

/** The n-th account, starting at 1. Deterministic. */
export function sampleAccount(n: number): ImportedAccount {
  return { email: `user${n}@example.com`, name: `User ${n}` };
}
