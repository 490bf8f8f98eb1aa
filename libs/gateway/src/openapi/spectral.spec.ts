import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

/** Rules with accepted violations: where and why. */
const exceptions: readonly (readonly [rule: string, where: RegExp, reason: string])[] = [
  [
    'owasp:api4:2023-string-limit',
    /^response:/,
    'request fields have limits; responses are produced by the API',
  ],
  ['owasp:api4:2023-string-restricted', /./, 'names and descriptions are free text'],
  ['owasp:api4:2023-array-limit', /jwks|keys/, 'the number of published keys has no fixed limit'],
  ['owasp:api8:2023-define-cors-origin', /./, 'CORS headers are sent to listed origins only'],
  [
    'owasp:api2:2023-write-restricted',
    /\/v1\/auth\/(register|login|refresh|logout|password-reset|(password-reset|email-verification)\/confirm)\/post\//,
    'a client has no access token yet; refresh tokens and mailed tokens authenticate the request',
  ],
  ['owasp:api2:2023-read-restricted', /./, 'the access matrix, an approved file, lists the public routes'],
  [
    'oas3-operation-security-defined',
    /\/bearer\/0$/,
    'OpenAPI 3.1 allows roles for every scheme, not only OAuth',
  ],
  ['owasp:api9:2023-inventory-access', /servers/, 'the only server is the one that serves the document'],
  ['owasp:', /\/(health|metrics)/, 'probes are not rate-limited, need no token and have no input'],
];

const load = createRequire(import.meta.url);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

type Document = Record<string, unknown> & {
  readonly components: { readonly schemas: Record<string, { readonly additionalProperties?: unknown }> };
};

/** The path of a violation, prefixed with `response:` if only responses use it: request schemas are closed. */
function locationOf({ components }: Document, path: readonly (string | number)[]): string {
  const [part, kind, name = ''] = path;
  const closed = components.schemas[name]?.additionalProperties === false;
  const isResponse = part === 'components' && kind === 'schemas' ? !closed : path.includes('responses');
  return `${isResponse ? 'response:' : ''}${path.join('/')}`;
}

it('the OpenAPI document follows the OpenAPI and OWASP rules, except for accepted violations', async () => {
  const { Spectral: Linter } = load('@stoplight/spectral-core') as { Spectral: new () => Spectral };
  const { oas } = load('@stoplight/spectral-rulesets') as { oas: RulesetDefinition };
  const owasp = load('@stoplight/spectral-owasp-ruleset') as RulesetDefinition;
  const linter = new Linter();
  linter.setRuleset({ extends: [oas, owasp] });
  const document: Document = (await gateway.app.inject('/openapi.json')).json();
  const results = await linter.run(document);
  const violations = results.map(({ code, path, message }) => ({
    rule: String(code),
    at: locationOf(document, path),
    message,
  }));
  const allowed = ({ rule, at }: { rule: string; at: string }): boolean =>
    exceptions.some(([name, where]) => rule.startsWith(name) && where.test(at));
  const unexpected = violations.filter((each) => !allowed(each));
  expect(unexpected.slice(0, 20)).toEqual([]);
}, 120_000);
