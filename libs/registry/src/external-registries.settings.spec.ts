import { describe, expect, it } from '@jest/globals';
import { Configuration, describeProblem } from '#kernel/config';
import { ExternalRegistriesSettings } from './external-registries.settings.js';

const problemsIn = (env: Record<string, string>): string[] =>
  new Configuration(env)
    .problems()
    .map(describeProblem)
    .filter((problem) => /^(?:CONSUL|EUREKA|ADVERTISED)/.test(problem));

describe('ExternalRegistriesSettings', () => {
  it('accept URLs, several Eureka servers with a login, and a token', () => {
    const env = {
      CONSUL_URL: 'https://consul.internal:8501',
      CONSUL_HTTP_TOKEN: 't',
      EUREKA_URL: 'http://u:p@e1:8761/eureka, http://e_2:8761/eureka/v2',
      ADVERTISED_ADDRESS: 'http://10.0.0.7:3003',
    };
    expect(problemsIn(env)).toEqual([]);
    const { eurekaUrls } = new Configuration(env).of(ExternalRegistriesSettings);
    expect(eurekaUrls).toEqual(['http://u:p@e1:8761/eureka', 'http://e_2:8761/eureka/v2']);
  });

  it('are off by default', () => {
    const settings = new Configuration({}).of(ExternalRegistriesSettings);
    expect([settings.consulUrl, settings.eurekaUrls]).toEqual([undefined, []]);
  });

  it.each([
    [{ CONSUL_URL: 'localhost:8500' }, 'CONSUL_URL'],
    [{ CONSUL_URL: 'http://u:secret@localhost:8500' }, 'CONSUL_URL'],
    [{ CONSUL_URL: 'http://1.2.3.4.5' }, 'CONSUL_URL'],
    [{ CONSUL_HTTP_TOKEN: 'secret' }, 'CONSUL_HTTP_TOKEN'],
    [{ EUREKA_URL: 'http://e1:8761/eureka,http://u:secret@e2:99999/eureka' }, 'EUREKA_URL'],
    [{ EUREKA_URL: 'ftp://u:secret@e1' }, 'EUREKA_URL'],
    [{ ADVERTISED_ADDRESS: '10.0.0.7:3003' }, 'ADVERTISED_ADDRESS'],
    [{ ADVERTISED_ADDRESS: 'https://10.0.0.7' }, 'ADVERTISED_ADDRESS'],
    [{ CONSUL_HEARTBEAT_MS: '999' }, 'CONSUL_HEARTBEAT_MS'],
    [{ EUREKA_HEARTBEAT_MS: '60001' }, 'EUREKA_HEARTBEAT_MS'],
  ])('report %j as one problem, without the secret', (env, variable) => {
    const problems = problemsIn(env as Record<string, string>);
    expect(problems).toEqual([expect.stringMatching(`^${variable} is not acceptable: given `)]);
    expect(problems.join()).not.toContain('secret');
  });
});
