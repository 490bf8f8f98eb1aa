/** What a Redis URL tells. */
export interface RedisPlace {
  readonly kind: 'standalone' | 'sentinel' | 'cluster';
  readonly tls: boolean;
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Of the master, as the sentinels call it. */
  readonly master: string | undefined;
  readonly db: number;
}

const form =
  /^redis(?<tls>s)?(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<nodes>[^@/?#]+)(?<path>(?:\/[^/?#]+)*)\/?$/;
const defaultPorts = { standalone: 6379, sentinel: 26379, cluster: 6379 };

/**
 * Reads `redis://host:port/db`, `redis+sentinel://host:port,…/master/db` and `redis+cluster://host:port,…`, each also
 * as `rediss…` for TLS, with `user:password@` before the first host. Undefined for anything else.
 */
export function parseRedisUrl(url: string): RedisPlace | undefined {
  const parts = form.exec(url)?.groups;
  if (!parts) return undefined;
  const kind = (parts['kind'] ?? 'standalone') as RedisPlace['kind'];
  const nodes = parts['nodes']!.split(',').map((text) => nodeOf(text, defaultPorts[kind]));
  const path = parts['path']!.split('/').slice(1);
  const master = kind === 'sentinel' ? path.shift() : undefined;
  const db = kind === 'cluster' ? 0 : Number(path.shift() ?? 0);
  const isSound = path.length === 0 && Number.isInteger(db) && nodes.every((node) => node !== undefined);
  if (!isSound || (kind === 'sentinel') !== (master !== undefined)) return undefined;
  if (kind === 'standalone' && nodes.length > 1) return undefined;
  const [username, password] = [decoded(parts['user']), decoded(parts['password'])];
  return { kind, tls: parts['tls'] !== undefined, nodes, username, password, master, db };
}

function nodeOf(text: string, defaultPort: number): RedisPlace['nodes'][number] | undefined {
  const { host, v6, port } =
    /^(?:\[(?<v6>[\da-f:.]+)\]|(?<host>[^:[\]\s]+))(?::(?<port>\d{1,5}))?$/i.exec(text)?.groups ?? {};
  const name = v6 ?? host;
  return name === undefined ? undefined : { host: name, port: Number(port ?? defaultPort) };
}

function decoded(text: string | undefined): string | undefined {
  return text ? decodeURIComponent(text) : undefined;
}
