import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { newCustomer, post } from './customer.js';

/** Expects the API at `url` to store a review of a new customer and to list it. */
export async function expectReviews(url: string): Promise<void> {
  const review = { sku: `SKU-${randomUUID()}`, rating: 5, text: 'Keeps coffee warm.' };
  const added = await post(`${url}/v1/reviews`, review, await newCustomer(url));
  expect(added).toEqual({ id: expect.any(String), ...review });
  const listed = await fetch(`${url}/v1/reviews?sku=${review.sku}`);
  expect(await listed.json()).toEqual({ reviews: [added] });
}
