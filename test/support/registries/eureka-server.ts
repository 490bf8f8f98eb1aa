import { readFileSync } from 'node:fs';
import { eurekaProgram } from './eureka-program.js';
import { RegistryServer, type ListedEntry } from './registry-server.js';

interface Instance {
  readonly instanceId: string;
  readonly app: string;
  readonly vipAddress: string;
  readonly status: string;
  readonly hostName: string;
  readonly port: { readonly $: number };
  readonly metadata: Record<string, string>;
}

interface Applications {
  readonly applications: { readonly application: readonly { readonly instance: readonly Instance[] }[] };
}

/** Spring's Eureka server. By default without self-preservation, so that it removes the entries of killed processes. */
export class EurekaServer extends RegistryServer {
  readonly name = 'eureka';

  constructor(private readonly settings: Readonly<Record<string, unknown>> = {}) {
    super();
  }

  get env(): NodeJS.ProcessEnv {
    return { EUREKA_URL: `${this.url}/eureka`, EUREKA_HEARTBEAT_MS: '1000' };
  }

  async version(): Promise<string> {
    const pom = readFileSync(new URL('eureka/pom.xml', import.meta.url), 'utf8');
    const [boot, cloud] = [...pom.matchAll(/<version>(\d[\d.]*\.\d+)<\/version>/g)].map(([, each]) => each);
    return `Eureka of Spring Cloud ${cloud} (Spring Boot ${boot})`;
  }

  /** Lists are cached by the server, so each entry is read by its id. */
  async entries(): Promise<ListedEntry[]> {
    const { applications } = (await this.getJson('/eureka/apps')) as Applications;
    const cached = applications.application.flatMap(({ instance }) => instance);
    const current = await Promise.all(cached.map((instance) => this.read(instance)));
    return current
      .filter((instance) => instance !== undefined)
      .map(({ instanceId: id, vipAddress: service, status, hostName, port, metadata }) => {
        return { id, service, isUp: status === 'UP', url: `http://${hostName}:${port.$}`, metadata };
      });
  }

  async takeOutOfService({ service, id }: ListedEntry): Promise<void> {
    const path = `/eureka/apps/${service.toUpperCase()}/${id}/status?value=OUT_OF_SERVICE`;
    const response = await fetch(this.url + path, { method: 'PUT' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  }

  /** Undefined if it was removed. */
  async read({ app, instanceId }: Pick<Instance, 'app' | 'instanceId'>): Promise<Instance | undefined> {
    const headers = { accept: 'application/json' };
    const response = await fetch(`${this.url}/eureka/apps/${app}/${instanceId}`, { headers });
    if (response.ok) return ((await response.json()) as { instance: Instance }).instance;
    await response.arrayBuffer();
    return undefined;
  }

  protected async command(): Promise<string[]> {
    const settings = {
      'server.port': this.port,
      'server.address': '127.0.0.1',
      'eureka.client.register-with-eureka': false,
      'eureka.client.fetch-registry': false,
      'eureka.server.enable-self-preservation': false,
      'eureka.server.eviction-interval-timer-in-ms': 1_000,
      'eureka.server.use-read-only-response-cache': false,
      'eureka.server.response-cache-auto-expiration-in-seconds': 1,
      ...this.settings,
    };
    const options = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
    return ['java', '-XX:TieredStopAtLevel=1', '-Xmx192m', '-jar', eurekaProgram(), ...options];
  }

  protected async isReady(): Promise<boolean> {
    await this.entries();
    return true;
  }
}
