import { randomUUID } from 'node:crypto';
import type { Contender } from '../shared/load.ts';

/** Under a fresh key. Throws when it is not placed at once. */
export async function placeOrder({ url }: Contender, authorization: string, body: string): Promise<object> {
  const answer = await fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body,
  });
  if (answer.status !== 201)
    throw new Error(`an order was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as object;
}
