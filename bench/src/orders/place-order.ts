import { randomUUID } from 'node:crypto';
import type { Contender } from '../shared/load.ts';

/**
 * Places an order with a new idempotency key.
 * @throws Error if the response is not 201
 */
export async function placeOrder({ url }: Contender, authorization: string, body: string): Promise<object> {
  const response = await fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body,
  });
  if (response.status !== 201)
    throw new Error(`POST /v1/orders returned ${response.status}: ${await response.text()}`);
  return (await response.json()) as object;
}
