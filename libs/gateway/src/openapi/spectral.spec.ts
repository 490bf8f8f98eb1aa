import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';

/** Rules that are not followed, where, and why. */
const exceptions: readonly (readonly [rule: string, where: RegExp, because: string])[] = [
  ['owasp:api4:2023-string-limit', /./, 'what is sent has limits; what is answered is ours'],
  ['owasp:api4:2023-string-restricted', /./, 'names and descriptions are what people write'],
  ['owasp:api4:2023-array-limit', /jwks|keys/, 'as many keys as are published'],
  ['owasp:api8:2023-define-cors-origin', /./, 'sent to pages of the listed origins only'],
  ['owasp:api2:2023-write-restricted', /\/v1\/auth\//, 'whoever signs in is not signed in yet'],
  [
    'owasp:api2:2023-read-restricted',
    /products|variants|categories|jwks|health|metrics/,
    'public on purpose',
  ],
  [
    'oas3-operation-security-defined',
    /\/bearer\/0$/,
    'OpenAPI 3.1 lets every scheme name what is needed, not OAuth alone',
  ],
  ['owasp:api9:2023-inventory-access', /servers/, 'one server, the one that answers'],
  ['owasp:', /\/(health|metrics)/, 'a probe is not throttled, not signed in and takes no input'],
];

const load = createRequire(import.meta.url);
let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

it('the OpenAPI document follows the rules of OpenAPI and OWASP, but for the exceptions', async () => {
  const { Spectral: Linter } = load('@stoplight/spectral-core') as { Spectral: new () => Spectral };
  const { oas } = load('@stoplight/spectral-rulesets') as { oas: RulesetDefinition };
  const owasp = load('@stoplight/spectral-owasp-ruleset') as RulesetDefinition;
  const linter = new Linter();
  linter.setRuleset({ extends: [oas, owasp] });
  const found = await linter.run((await edge.app.inject('/openapi.json')).json());
  const told = found.map(({ code, path, message }) => ({ rule: String(code), at: path.join('/'), message }));
  const allowed = ({ rule, at }: { rule: string; at: string }): boolean =>
    exceptions.some(([name, where]) => rule.startsWith(name) && where.test(at));
  const rest = told.filter((each) => !allowed(each));
  expect(rest.slice(0, 20)).toEqual([]);
}, 120_000);
