/** A parsed Redis URL. */
export interface RedisEndpoint {
  readonly kind: 'standalone' | 'sentinel' | 'cluster';
  readonly tls: boolean;
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Name of the master at the sentinels. */
  readonly master: string | undefined;
  readonly db: number;
}

const urlPattern =
  /^redis(?<tls>s)?(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<nodes>[^@/?#]+)(?<path>(?:\/[^/?#]+)*)\/?$/;
const defaultPorts = { standalone: 6379, sentinel: 26379, cluster: 6379 };

/**
 * Parses `redis://host:port/db`, `redis+sentinel://host:port,…/master/db` and `redis+cluster://host:port,…`, each also
 * as `rediss…` for TLS and with `user:password@` before the first host. Returns undefined for any other text.
 */
export function parseRedisUrl(url: string): RedisEndpoint | undefined {
  const parts = urlPattern.exec(url)?.groups;
  if (!parts) return undefined;
  const kind = (parts['kind'] ?? 'standalone') as RedisEndpoint['kind'];
  const nodes = parts['nodes']!.split(',').map((text) => parseNode(text, defaultPorts[kind]));
  const path = parts['path']!.split('/').slice(1);
  const master = kind === 'sentinel' ? path.shift() : undefined;
  const db = kind === 'cluster' ? 0 : Number(path.shift() ?? 0);
  const isValid = path.length === 0 && Number.isInteger(db) && nodes.every((node) => node !== undefined);
  if (!isValid || (kind === 'sentinel') !== (master !== undefined)) return undefined;
  if (kind === 'standalone' && nodes.length > 1) return undefined;
  const [username, password] = [decode(parts['user']), decode(parts['password'])];
  return { kind, tls: parts['tls'] !== undefined, nodes, username, password, master, db };
}

function parseNode(text: string, defaultPort: number): RedisEndpoint['nodes'][number] | undefined {
  const { host, v6, port } =
    /^(?:\[(?<v6>[\da-f:.]+)\]|(?<host>[^:[\]\s]+))(?::(?<port>\d{1,5}))?$/i.exec(text)?.groups ?? {};
  const name = v6 ?? host;
  return name === undefined ? undefined : { host: name, port: Number(port ?? defaultPort) };
}

function decode(text: string | undefined): string | undefined {
  return text ? decodeURIComponent(text) : undefined;
}
