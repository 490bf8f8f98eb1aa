import type { Contender } from './load.ts';
import { user } from './stage.ts';

/** The header of somebody signed in; tokens of one contender are good at another only where they share keys. */
export async function signIn({ url }: Contender): Promise<string> {
  const answer = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  if (!answer.ok) throw new Error(`login answered ${answer.status}: ${await answer.text()}`);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return `Bearer ${accessToken}`;
}

export async function getJson<Body = unknown>(
  { url }: Contender,
  path: string,
  headers: Record<string, string> = {},
): Promise<Body> {
  const answer = await fetch(`${url}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}
