import { freePort } from '#dev';
import { consulProgram } from './consul-program.js';
import { RegistryServer, type ListedEntry } from './registry-server.js';

interface Service {
  readonly ID: string;
  readonly Service: string;
  readonly Address: string;
  readonly Port: number;
  readonly Meta: Record<string, string>;
}

interface Check {
  readonly ServiceID: string;
  readonly Status: string;
  readonly Output: string;
}

/** A Consul server with one node. */
export class ConsulServer extends RegistryServer {
  readonly name = 'consul';
  dnsPort = 0;
  httpsPort = 0;
  private serverPort = 0;
  private serfPort = 0;

  /** `hcl`: additional configuration. `token`: for the queries of this class. */
  constructor(
    private readonly hcl = '',
    private readonly token = '',
  ) {
    super();
  }

  get env(): NodeJS.ProcessEnv {
    return { CONSUL_URL: this.url, CONSUL_HEARTBEAT_MS: '1000' };
  }

  async version(): Promise<string> {
    const { Config } = (await this.query('/v1/agent/self')) as { Config: { Version: string } };
    return `Consul ${Config.Version}`;
  }

  async entries(): Promise<ListedEntry[]> {
    const services = Object.values((await this.query('/v1/agent/services')) as Record<string, Service>);
    const checks = await this.checks();
    return services.map(({ ID: id, Service: service, Address, Port, Meta: metadata }) => {
      const own = checks.filter(({ ServiceID }) => ServiceID === id);
      const isUp = own.length > 0 && own.every(({ Status }) => Status === 'passing');
      return { id, service, isUp, url: `http://${Address}:${Port}`, metadata };
    });
  }

  async takeOutOfService({ id }: ListedEntry): Promise<void> {
    await this.put(`/v1/agent/service/maintenance/${id}?enable=true`, {});
  }

  async checks(): Promise<Check[]> {
    return Object.values((await this.query('/v1/agent/checks')) as Record<string, Check>);
  }

  query(path: string): Promise<unknown> {
    return this.getJson(path, { 'x-consul-token': this.token });
  }

  /** Returns the text of the response. */
  async put(path: string, body: object): Promise<string> {
    const headers = { 'x-consul-token': this.token };
    const options = { method: 'PUT', headers, body: JSON.stringify(body) };
    const response = await fetch(this.url + path, options);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  }

  protected async command(folder: string): Promise<string[]> {
    this.dnsPort ||= await freePort();
    this.httpsPort ||= await freePort();
    this.serverPort ||= await freePort();
    this.serfPort ||= await freePort();
    const ports = {
      'http-port': this.port,
      'dns-port': this.dnsPort,
      'grpc-port': -1,
      'server-port': this.serverPort,
      'serf-lan-port': this.serfPort,
      'serf-wan-port': -1,
    };
    const agent = 'agent -server -bootstrap-expect=1 -bind=127.0.0.1 -client=127.0.0.1 -node=test';
    const hcl = [`disable_update_check=true performance { raft_multiplier=1 } ${this.hcl}`];
    if (this.hcl.includes('cert_file')) hcl.push(`ports { https = ${this.httpsPort} }`);
    return [
      consulProgram(),
      ...agent.split(' '),
      '-disable-host-node-id',
      `-data-dir=${folder}`,
      ...Object.entries(ports).map(([name, port]) => `-${name}=${port}`),
      ...hcl.flatMap((text) => ['-hcl', text]),
    ];
  }

  /** Whether it has elected itself as leader and completed its own registration. */
  protected async isReady(): Promise<boolean> {
    const nodes = (await this.query('/v1/catalog/nodes')) as unknown[];
    return nodes.length > 0;
  }
}
