import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, findBreakingChanges, parse, print, validateSchema, visit } from 'graphql';
import { NotReady, platformFailures } from '#contracts/definition';
import { contracts } from '#contracts/contexts';
import { edgeFailures, graphqlMessages } from '#gateway';
import { createTestGateway, type TestGateway } from '../../libs/gateway/src/testing/index.js';

const approvedFile = new URL('approved.graphql', import.meta.url);

let edge: TestGateway;
let sdl: string;
beforeAll(async () => {
  edge = await createTestGateway();
  sdl = (await edge.app.inject('/schema.graphql')).body;
  if (process.env['APPROVE']) writeFileSync(approvedFile, withoutDescriptions(sdl));
});
afterAll(() => edge.app.close());

/** Descriptions may change at any time. */
function withoutDescriptions(text: string): string {
  return `${print(visit(parse(text), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }))}\n`;
}

const approved = (): string => readFileSync(approvedFile, 'utf8');
/** The breaking changes that result from replacing `before` by `after` in the schema. */
const changesOf = (before: string, after: string): string[] => {
  expect(sdl).toContain(before);
  const changed = buildSchema(sdl.replace(before, after));
  return findBreakingChanges(buildSchema(sdl), changed).map(({ description }) => description);
};

describe('the GraphQL schema', () => {
  it('is valid', () => {
    expect(validateSchema(buildSchema(sdl))).toEqual([]);
  });

  it('has no breaking change compared with the approved schema', () => {
    const changes = findBreakingChanges(buildSchema(approved()), buildSchema(sdl));
    expect(changes.map(({ description }) => description)).toEqual([]);
  });

  it('equals the approved schema (approve additions with npm run approve)', () => {
    expect(withoutDescriptions(sdl)).toBe(approved());
  });

  it.each([
    ['a removed field', '  lines: [OrderLine!]!\n', '', 'Order.lines was removed.'],
    [
      'a removed value',
      '  PRICE_DESCENDING\n',
      '',
      'PRICE_DESCENDING was removed from enum type ProductSort.',
    ],
    ['a removed failure', ' | OutOfStock', '', 'OutOfStock was removed from union type PlaceOrderResult.'],
    [
      'a new required input',
      'input PlaceOrderInput {\n',
      'input PlaceOrderInput {\n  coupon: String!\n',
      'A required field coupon on input type PlaceOrderInput was added.',
    ],
  ])('reports %s', (_, before, after, expected) => {
    expect(changesOf(before, after)).toEqual([expected]);
  });

  it('names every failure of the messages that it serves, and no code that the catalogue does not have', () => {
    const declared = graphqlMessages().flatMap(({ failures }) => failures.map(({ code }) => code));
    expect(new Set(declared).size).toBeGreaterThan(30);
    const named = new Set([...sdl.matchAll(/`([a-z]+\.[a-z-]+)`/g)].map(([, code]) => code!));
    expect(declared.filter((code) => !named.has(code))).toEqual([]);
    const requests = contracts.flatMap((each) => Object.values(each.requests));
    const catalogue = new Set(
      [
        ...platformFailures,
        NotReady,
        ...edgeFailures,
        ...requests.flatMap(({ failures }) => [...failures]),
      ].map(({ code }) => code),
    );
    const known = new Set(contracts.map(({ context }) => context));
    const codes = [...named].filter((name) => known.has(name.split('.')[0]!));
    expect(codes.filter((code) => !catalogue.has(code))).toEqual([]);
  });
});
