import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';

/** Rules that are not followed, where, and why. */
const exceptions: readonly (readonly [rule: string, where: RegExp, because: string])[] = [
  ['owasp:api4:2023-string-limit', /^answered:/, 'what is sent has limits; what is answered is ours'],
  ['owasp:api4:2023-string-restricted', /./, 'names and descriptions are what people write'],
  ['owasp:api4:2023-array-limit', /jwks|keys/, 'as many keys as are published'],
  ['owasp:api8:2023-define-cors-origin', /./, 'sent to pages of the listed origins only'],
  [
    'owasp:api2:2023-write-restricted',
    /\/v1\/auth\/(register|login|refresh|logout|password-reset|(password-reset|email-verification)\/confirm)\/post\//,
    'whoever signs in is not signed in yet; a refresh token or a mailed one says enough by itself',
  ],
  [
    'owasp:api2:2023-read-restricted',
    /^paths\/\/(v1\/(products|variants|categories)|\.well-known|health|metrics)\/.*get\/security$/,
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

type Document = Record<string, unknown> & {
  readonly components: { readonly schemas: Record<string, { readonly additionalProperties?: unknown }> };
};

/** Where something was found, and whether it is answered only: schemas of what is sent are closed. */
function placeIn({ components }: Document, path: readonly (string | number)[]): string {
  const [part, kind, name = ''] = path;
  const closed = components.schemas[name]?.additionalProperties === false;
  const isAnswered = part === 'components' && kind === 'schemas' ? !closed : path.includes('responses');
  return `${isAnswered ? 'answered:' : ''}${path.join('/')}`;
}

it('the OpenAPI document follows the rules of OpenAPI and OWASP, but for the exceptions', async () => {
  const { Spectral: Linter } = load('@stoplight/spectral-core') as { Spectral: new () => Spectral };
  const { oas } = load('@stoplight/spectral-rulesets') as { oas: RulesetDefinition };
  const owasp = load('@stoplight/spectral-owasp-ruleset') as RulesetDefinition;
  const linter = new Linter();
  linter.setRuleset({ extends: [oas, owasp] });
  const document: Document = (await edge.app.inject('/openapi.json')).json();
  const found = await linter.run(document);
  const told = found.map(({ code, path, message }) => ({
    rule: String(code),
    at: placeIn(document, path),
    message,
  }));
  const allowed = ({ rule, at }: { rule: string; at: string }): boolean =>
    exceptions.some(([name, where]) => rule.startsWith(name) && where.test(at));
  const rest = told.filter((each) => !allowed(each));
  expect(rest.slice(0, 20)).toEqual([]);
}, 120_000);
