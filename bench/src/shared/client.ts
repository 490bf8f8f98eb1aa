import type { Contender } from './load.ts';
import { seededUser } from './bench-environment.ts';

/** Logs in and returns the Authorization header. A token is valid at another contender only if both share signing keys. */
export async function signIn({ url }: Contender): Promise<string> {
  const response = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(seededUser),
  });
  if (!response.ok) throw new Error(`login returned ${response.status}: ${await response.text()}`);
  const { accessToken } = (await response.json()) as { accessToken: string };
  return `Bearer ${accessToken}`;
}

export async function getJson<Body = unknown>(
  { url }: Contender,
  path: string,
  headers: Record<string, string> = {},
): Promise<Body> {
  const response = await fetch(`${url}${path}`, { headers });
  if (!response.ok) throw new Error(`${path} returned ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}
