import type { ImportedAccount } from '#contracts/auth';
import type { ImportedProduct } from '#contracts/products';

/** Of every seeded account. */
export const samplePassword = 'seeded-for-trying-out';

const materials = ['Oak', 'Linen', 'Steel', 'Wool', 'Glass', 'Cork', 'Copper', 'Cotton', 'Clay', 'Bamboo'];
const things = [
  'Table',
  'Lamp',
  'Chair',
  'Blanket',
  'Vase',
  'Shelf',
  'Kettle',
  'Basket',
  'Mirror',
  'Rug',
  'Bowl',
];

/** The n-th product, from 1: the same in every run. */
export function sampleProduct(n: number): ImportedProduct {
  return {
    sku: `SKU-${String(n).padStart(6, '0')}`,
    name: `${materials[n % materials.length]} ${things[n % things.length]} ${n}`,
    price: { amount: 500 + ((n * 7_919) % 49_500), currency: 'EUR' },
    stock: 100,
  };
}

/** The n-th account, from 1: the same in every run. */
export function sampleAccount(n: number): ImportedAccount {
  return { email: `user${n}@example.com`, name: `User ${n}` };
}
