/** Where a contestant finds its server: given by the bench, not shared with another run. */
export interface Address {
  readonly redis: { readonly host: string; readonly port: number; readonly url: string };
  readonly prefix: string;
  readonly port: number;
}

export type Call = (request: object) => Promise<unknown>;

/** One way to have a request answered by another process. Each end runs in a process of its own. */
export interface Contestant {
  serve(address: Address): Promise<void>;
  connect(address: Address): Promise<Call>;
}

export const contestants = ['cleave', 'cleave-typed', 'nest-redis', 'nest-tcp', 'moleculer', 'raw'] as const;

export type ContestantName = (typeof contestants)[number];

export async function contestant(name: string): Promise<Contestant> {
  return ((await import(`./contestants/${name}.ts`)) as { contestant: Contestant }).contestant;
}
