import { describe, expect, it } from '@jest/globals';
import type { ContractDescription } from './contract-description.js';
import { findIncompatibilities } from './find-incompatibilities.js';

const text = (maxLength: number, optional = false) => ({
  type: 'string',
  maxLength,
  optional,
  nullable: false,
});

const current: ContractDescription = {
  requests: {
    'bank.pay': {
      idempotent: true,
      request: {
        iban: text(34),
        note: text(100, true),
        speed: { type: 'string', enum: ['slow', 'fast'], optional: false, nullable: false },
        parts: { type: 'array', maxItems: 9, optional: false, nullable: false },
        'parts[].sum': { type: 'integer', optional: false, nullable: false },
      },
      response: { id: text(36), fee: { type: 'integer', maximum: 9, optional: false, nullable: false } },
      failures: { 'bank.too-poor': { kind: 'conflict', details: { missing: text(9) } } },
    },
    'bank.close': { idempotent: false, request: {}, response: {}, failures: {} },
  },
  events: { 'bank.paid.v1': { id: text(36), note: text(100, true) }, 'bank.audited.v1': { id: text(36) } },
  dependencies: { shop: ['bank.pay'], bank: [] },
  subscriptions: { shop: ['bank.paid.v1'], bank: ['bank.audited.v1'] },
};

// oxlint-disable-next-line typescript/no-explicit-any -- drafts are changed in ways that the types forbid
type Draft = Record<'requests' | 'events' | 'dependencies' | 'subscriptions', any>;
type Change = (draft: Draft) => void;

/**
 * The incompatibilities of `current` with its change, each in one line: the old side, the problem and the module to
 * deploy first.
 */
function linesOf(change: Change, isReverse = false): string[] {
  const draft = structuredClone(current);
  change(draft as Draft);
  const [before, after] = isReverse ? [draft, current] : [current, draft];
  return findIncompatibilities(before, after).map(
    ({ sender, receiver, old, problem, deployFirst }) =>
      `${old === 'sender' ? 'old' : 'new'} ${sender} to ${old === 'sender' ? 'new' : 'old'} ${receiver}: ${problem}; ${deployFirst ?? 'none'}`,
  );
}

const pay = (d: Draft) => d.requests['bank.pay'];
const paid = (d: Draft) => d.events['bank.paid.v1'];
const fee = (d: Draft) => pay(d).response.fee;
const poor = (d: Draft) => pay(d).failures['bank.too-poor'];

/** Each change with its lines, and those of the reverse change. */
const breaks: [string, Change, forwards: string[], backwards: string[]][] = [
  [
    'a removed request',
    (d) => delete d.requests['bank.pay'],
    ['old shop to new bank: the request is sent, but not handled; shop'],
    ['new shop to old bank: the request is sent, but not handled; bank'],
  ],
  [
    'a request that is no longer declared',
    (d) => (d.dependencies.shop = []),
    [
      "old shop to new bank: the receiver's version does not list this request as a dependency of shop, so it rejects it; shop",
    ],
    [
      "new shop to old bank: the receiver's version does not list this request as a dependency of shop, so it rejects it; bank",
    ],
  ],
  [
    'a new optional field of a request',
    (d) => (pay(d).request.purpose = text(9, true)),
    ['new shop to old bank: request: purpose is sent, but not accepted; bank'],
    ['old shop to new bank: request: purpose is sent, but not accepted; shop'],
  ],
  [
    'a new required field of a request',
    (d) => (pay(d).request.purpose = text(9)),
    [
      'old shop to new bank: request: purpose is required, but not sent; none',
      'new shop to old bank: request: purpose is sent, but not accepted; none',
    ],
    [
      'old shop to new bank: request: purpose is sent, but not accepted; none',
      'new shop to old bank: request: purpose is required, but not sent; none',
    ],
  ],
  [
    'a field of a request that becomes optional',
    (d) => (pay(d).request.iban.optional = true),
    ['new shop to old bank: request: iban may be omitted, but is required; bank'],
    ['old shop to new bank: request: iban may be omitted, but is required; shop'],
  ],
  [
    'a field of a request that becomes nullable',
    (d) => (pay(d).request.iban.nullable = true),
    ['new shop to old bank: request: iban may be null, but null is not accepted; bank'],
    ['old shop to new bank: request: iban may be null, but null is not accepted; shop'],
  ],
  [
    'a relaxed limit of a request',
    (d) => (pay(d).request.iban.maxLength = 40),
    [
      'new shop to old bank: request: iban is sent with maxLength 40, but accepted only with maxLength 34; bank',
    ],
    [
      'old shop to new bank: request: iban is sent with maxLength 40, but accepted only with maxLength 34; shop',
    ],
  ],
  [
    'a changed type of a request',
    (d) => (pay(d).request.iban.type = 'integer'),
    [
      'old shop to new bank: request: iban is sent with type "string", but accepted only with type "integer"; none',
      'new shop to old bank: request: iban is sent with type "integer", but accepted only with type "string"; none',
    ],
    [
      'old shop to new bank: request: iban is sent with type "integer", but accepted only with type "string"; none',
      'new shop to old bank: request: iban is sent with type "string", but accepted only with type "integer"; none',
    ],
  ],
  [
    'a removed field of a response',
    (d) => delete pay(d).response.fee,
    ['old shop to new bank: response: fee is read, but not sent; shop'],
    ['new shop to old bank: response: fee is read, but not sent; bank'],
  ],
  [
    'a field of a response that becomes nullable',
    (d) => (fee(d).nullable = true),
    ['old shop to new bank: response: fee may be null, but its reader does not expect null; shop'],
    ['new shop to old bank: response: fee may be null, but its reader does not expect null; bank'],
  ],
  [
    'a request that is no longer idempotent',
    (d) => (pay(d).idempotent = false),
    ['old shop to new bank: it is retried, but not idempotent; shop'],
    ['new shop to old bank: it is retried, but not idempotent; bank'],
  ],
  [
    'a removed detail of a failure',
    (d) => (poor(d).details = {}),
    ['old shop to new bank: failure bank.too-poor: missing is read, but not sent; shop'],
    ['new shop to old bank: failure bank.too-poor: missing is read, but not sent; bank'],
  ],
  [
    'a new field of a response on which callers rely',
    (d) => (pay(d).response.note = text(9)),
    ['new shop to old bank: response: note is read, but not sent; bank'],
    ['old shop to new bank: response: note is read, but not sent; shop'],
  ],
  [
    'a removed event',
    (d) => delete d.events['bank.paid.v1'],
    ['new bank to old shop: the event is handled, but no longer published; shop'],
    [],
  ],
  [
    'a removed field of an event',
    (d) => delete paid(d).id,
    ['new bank to old shop: event: id is required, but not sent; shop'],
    ['old bank to new shop: event: id is required, but not sent; bank'],
  ],
  [
    'a relaxed limit of an event',
    (d) => (paid(d).id.maxLength = 40),
    ['new bank to old shop: event: id is sent with maxLength 40, but accepted only with maxLength 36; shop'],
    ['old bank to new shop: event: id is sent with maxLength 40, but accepted only with maxLength 36; bank'],
  ],
  [
    'an optional field of a request that becomes required',
    (d) => (pay(d).request.note.optional = false),
    ['old shop to new bank: request: note may be omitted, but is required; shop'],
    ['new shop to old bank: request: note may be omitted, but is required; bank'],
  ],
  [
    'a removed optional field of a request',
    (d) => delete pay(d).request.note,
    ['old shop to new bank: request: note is sent, but not accepted; shop'],
    ['new shop to old bank: request: note is sent, but not accepted; bank'],
  ],
  [
    'a lower limit of a request',
    (d) => (pay(d).request.iban.maxLength = 20),
    [
      'old shop to new bank: request: iban is sent with maxLength 34, but accepted only with maxLength 20; shop',
    ],
    [
      'new shop to old bank: request: iban is sent with maxLength 34, but accepted only with maxLength 20; bank',
    ],
  ],
  [
    'a new minimum of a request',
    (d) => (pay(d).request.iban.minLength = 5),
    [
      'old shop to new bank: request: iban is sent without minLength, but accepted only with minLength 5; shop',
    ],
    [
      'new shop to old bank: request: iban is sent without minLength, but accepted only with minLength 5; bank',
    ],
  ],
  [
    'a new pattern of a request',
    (d) => (pay(d).request.iban.pattern = '^DE'),
    [
      'old shop to new bank: request: iban is sent without pattern, but accepted only with pattern "^DE"; shop',
    ],
    [
      'new shop to old bank: request: iban is sent without pattern, but accepted only with pattern "^DE"; bank',
    ],
  ],
  [
    'a removed value of an enumeration of a request',
    (d) => (pay(d).request.speed.enum = ['slow']),
    [
      'old shop to new bank: request: speed is sent with enum ["slow","fast"], but accepted only with enum ["slow"]; shop',
    ],
    [
      'new shop to old bank: request: speed is sent with enum ["slow","fast"], but accepted only with enum ["slow"]; bank',
    ],
  ],
  [
    'a new value of an enumeration of a request',
    (d) => pay(d).request.speed.enum.push('instant'),
    [
      'new shop to old bank: request: speed is sent with enum ["slow","fast","instant"], but accepted only with enum ["slow","fast"]; bank',
    ],
    [
      'old shop to new bank: request: speed is sent with enum ["slow","fast","instant"], but accepted only with enum ["slow","fast"]; shop',
    ],
  ],
  [
    'a field of an object in a list of a request',
    (d) => (pay(d).request['parts[].tax'] = text(9, true)),
    ['new shop to old bank: request: parts[].tax is sent, but not accepted; bank'],
    ['old shop to new bank: request: parts[].tax is sent, but not accepted; shop'],
  ],
  [
    'a lower limit of a list of a request',
    (d) => (pay(d).request.parts.maxItems = 3),
    ['old shop to new bank: request: parts is sent with maxItems 9, but accepted only with maxItems 3; shop'],
    ['new shop to old bank: request: parts is sent with maxItems 9, but accepted only with maxItems 3; bank'],
  ],
  [
    'a changed type of a response',
    (d) => (fee(d).type = 'string'),
    [
      'old shop to new bank: response: fee is sent with type "string", but read with type "integer"; none',
      'new shop to old bank: response: fee is sent with type "integer", but read with type "string"; none',
    ],
    [
      'old shop to new bank: response: fee is sent with type "integer", but read with type "string"; none',
      'new shop to old bank: response: fee is sent with type "string", but read with type "integer"; none',
    ],
  ],
  [
    'a field of a response that becomes optional',
    (d) => (fee(d).optional = true),
    ['old shop to new bank: response: fee may be omitted, but its reader requires it; shop'],
    ['new shop to old bank: response: fee may be omitted, but its reader requires it; bank'],
  ],
  [
    'a changed kind of a failure',
    (d) => (poor(d).kind = 'not-found'),
    [
      'old shop to new bank: failure bank.too-poor: kind is not-found, but conflict is expected; none',
      'new shop to old bank: failure bank.too-poor: kind is conflict, but not-found is expected; none',
    ],
    [
      'old shop to new bank: failure bank.too-poor: kind is conflict, but not-found is expected; none',
      'new shop to old bank: failure bank.too-poor: kind is not-found, but conflict is expected; none',
    ],
  ],
  [
    'a detail of a failure on which callers rely',
    (d) => (poor(d).details.since = text(9)),
    ['new shop to old bank: failure bank.too-poor: since is read, but not sent; bank'],
    ['old shop to new bank: failure bank.too-poor: since is read, but not sent; shop'],
  ],
  [
    'a required field of an event with a subscriber',
    (d) => (paid(d).by = text(9)),
    ['old bank to new shop: event: by is required, but not sent; bank'],
    ['new bank to old shop: event: by is required, but not sent; shop'],
  ],
  [
    'a field of an event that becomes nullable',
    (d) => (paid(d).id.nullable = true),
    ['new bank to old shop: event: id may be null, but null is not accepted; shop'],
    ['old bank to new shop: event: id may be null, but null is not accepted; bank'],
  ],
  [
    'a required field of an event between replicas of one context',
    (d) => (d.events['bank.audited.v1'].by = text(9)),
    ['old bank to new bank: event: by is required, but not sent; none'],
    ['new bank to old bank: event: by is required, but not sent; none'],
  ],
];

const additions: [string, Change][] = [
  ['a request that no module sends', (d) => (d.requests['bank.open'] = pay(d))],
  ['a removed request that no module sends', (d) => delete d.requests['bank.close']],
  ['an optional field of a response', (d) => (pay(d).response.note = text(9, true))],
  ['idempotence of a request that no module sends', (d) => (d.requests['bank.close'].idempotent = true)],
  ['a changed limit of a response', (d) => (fee(d).maximum = 99)],
  ['another pattern of a response', (d) => (pay(d).response.id.pattern = 'x')],
  ['a failure', (d) => (pay(d).failures['bank.closed'] = poor(d))],
  ['a removed failure', (d) => (pay(d).failures = {})],
  ['an optional detail of a failure', (d) => (poor(d).details.since = text(9, true))],
  ['a kept detail with another limit', (d) => (poor(d).details.missing.maxLength = 99)],
  ['an optional field of an event', (d) => (paid(d).purpose = text(9, true))],
  ['an event without subscribers', (d) => (d.events['bank.closed.v1'] = paid(d))],
  ['a changed request that no module sends', (d) => (d.requests['bank.close'].request.why = text(9))],
  [
    'a field of an event without subscribers',
    (d) => {
      d.subscriptions.shop = [];
      paid(d).purpose = text(9);
    },
  ],
  [
    'a new version of an event',
    (d) => {
      d.events['bank.paid.v2'] = { id: text(50) };
      d.subscriptions.shop.push('bank.paid.v2');
    },
  ],
  ['a module', (d) => (d.dependencies.mail = [])],
  ['a context', (d) => (d.subscriptions.mail = [])],
  ['a subscriber', (d) => (d.subscriptions.mail = ['bank.paid.v1'])],
  ['a subscription that ends', (d) => (d.subscriptions.shop = [])],
  [
    'an optional object of a response',
    (d) => {
      pay(d).response.account = { type: 'object', optional: true, nullable: false };
      pay(d).response['account.name'] = text(9);
    },
  ],
];

describe('findIncompatibilities', () => {
  it.each(breaks)('names %s, and the module to deploy first', (_, change, forwards) => {
    expect(linesOf(change)).toEqual(forwards);
  });

  it.each(breaks)('names the incompatibilities of the reverse of %s', (_, change, _forwards, backwards) => {
    expect(linesOf(change, true)).toEqual(backwards);
  });

  it('escapes the control characters of values, which a terminal would execute', () => {
    const lines = linesOf((d) => (pay(d).request.iban.type = 'a\u001b[2J\u007f\u009b2J\u202e'));
    const type = String.raw`"a\u001b[2J\u007f\u009b2J\u202e"`;
    expect(lines).toEqual([expect.stringContaining(type), expect.stringContaining(type)]);
  });

  it.each(additions)('accepts %s', (_, change) => {
    expect(linesOf(change)).toEqual([]);
  });
});
