/** Connection parameters of a contender; unique per benchmark run. */
export interface Address {
  readonly redis: { readonly host: string; readonly port: number; readonly url: string };
  readonly prefix: string;
  readonly port: number;
}

export type Call = (request: object) => Promise<unknown>;

/** A request/reply transport under test. Server and caller run in separate processes. */
export interface TransportContender {
  serve(address: Address): Promise<void>;
  connect(address: Address): Promise<Call>;
}

export const contenders = ['cleave', 'cleave-typed', 'nest-redis', 'nest-tcp', 'moleculer', 'raw'] as const;

export type ContenderName = (typeof contenders)[number];

export async function loadContender(name: string): Promise<TransportContender> {
  return ((await import(`./contenders/${name}.ts`)) as { contender: TransportContender }).contender;
}
