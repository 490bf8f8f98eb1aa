import { describe, expect, it, jest } from '@jest/globals';
import {
  Email,
  Id,
  IdList,
  InvalidRequest,
  Integer,
  List,
  notBlank,
  Text,
  TextList,
  TextMap,
} from '#contracts/definition';
import { validatePayload } from './validation.js';

class Line {
  @Text({ max: 5 }) readonly sku!: string;
  @Integer({ min: 1 }) readonly quantity!: number;
}
class Basket {
  @List(() => Line, { min: 1, max: 3 }) readonly lines!: Line[];
}
class Empty {}
class Texts {
  @Text({ min: 2, max: 4, optional: true }) readonly text?: string;
  @Text({ max: 4, form: 'NFKC', optional: true }) readonly password?: string;
  @TextList({ items: { min: 2, max: 4 }, max: 2, optional: true }) readonly list?: string[];
  @TextMap({ max: 2, keys: { min: 2, max: 4 }, values: { min: 2, max: 4 }, optional: true })
  readonly map?: Record<string, string>;
}
class FormTexts {
  @Text({ max: 40 }) readonly name!: string;
  @Text({ max: 40, pattern: notBlank, optional: true }) readonly reason?: string;
  @Text({ min: 0, max: 40, optional: true }) readonly line2?: string;
  @TextList({ items: { max: 40 }, max: 2, optional: true }) readonly list?: string[];
  @TextMap({ max: 2, keys: { max: 40 }, values: { max: 40 }, optional: true })
  readonly map?: Record<string, string>;
  @Text({ max: 40, form: 'NFKC', optional: true }) readonly password?: string;
}
class Character {
  @Text({ max: 1 }) readonly text!: string;
  @Text({ max: 1, form: 'NFKC', optional: true }) readonly password?: string;
}
class LongText {
  @Text({ max: 200 }) readonly text!: string;
}
class Ids {
  @Id() readonly id!: string;
  @IdList({ max: 2 }) readonly others!: string[];
  @Email() readonly email!: string;
}

function problems(payloadClass: new () => object, payload: unknown): string[] {
  try {
    validatePayload(payloadClass, payload);
    return [];
  } catch (error) {
    return (error as InvalidRequest).details.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
  }
}

describe('validatePayload', () => {
  it('returns an instance of the payload class, including nested objects', () => {
    const basket = validatePayload(Basket, { lines: [{ sku: 'tea', quantity: 1 }] });
    expect(basket).toBeInstanceOf(Basket);
    expect(basket.lines[0]).toBeInstanceOf(Line);
  });

  it('returns an already validated instance unchanged', () => {
    const basket = validatePayload(Basket, { lines: [{ sku: 'tea', quantity: 1 }] });
    expect(validatePayload(Basket, basket)).toBe(basket);
  });

  it('validates an instance that was not created by validation', () => {
    const unvalidated = Object.assign(new Basket(), { lines: [] });
    expect(problems(Basket, unvalidated)).toEqual([expect.stringMatching(/^\/lines /)]);
  });

  it('reports every problem with its JSON pointer', () => {
    expect(
      problems(Basket, { lines: [{ sku: 'too long', quantity: 0, 'a/b': 1 }], price: 1 }).sort(),
    ).toEqual([
      '/lines/0/a~1b is not a known field',
      expect.stringMatching(/^\/lines\/0\/quantity /),
      expect.stringMatching(/^\/lines\/0\/sku /),
      '/price is not a known field',
    ]);
  });

  it.each([{ lines: 'tea' }, { lines: { sku: 'tea', quantity: 1 } }, { lines: ['tea'] }, { lines: [[{}]] }])(
    'reports the problems of a value of the wrong shape at its pointer: %j',
    (payload) => {
      const found = problems(Basket, payload);
      expect(found).not.toEqual([]);
      for (const problem of found) expect(problem).toMatch(/^\/lines/);
    },
  );

  it.each([null, undefined, 'text', 7, [[]]])('rejects %p, which is not an object', (payload) => {
    expect(problems(Basket, payload)).toEqual([' must be an object']);
  });

  it('rejects every field for a class without fields', () => {
    expect(problems(Empty, {})).toEqual([]);
    expect(problems(Empty, { x: 1 })).toEqual(['/x is not a known field']);
  });

  it('can drop unknown fields, also of nested objects, and still validates the others', () => {
    const later = { lines: [{ sku: 'tea', quantity: 1, unit: 'g' }], price: 1 };
    expect(validatePayload(Basket, later, 'drop')).toEqual({ lines: [{ sku: 'tea', quantity: 1 }] });
    expect(validatePayload(Empty, { x: 1 }, 'drop')).toEqual({});
    expect(() => validatePayload(Basket, { ...later, lines: [] }, 'drop')).toThrow(InvalidRequest);
  });

  it.each(['__proto__', 'constructor'])('ignores the field %s without polluting prototypes', (name) => {
    const payload: unknown = JSON.parse(`{"lines":[{"sku":"tea","quantity":1}],"${name}":{"polluted":true}}`);
    expect(validatePayload(Basket, payload as object).constructor).toBe(Basket);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  describe('of text', () => {
    const fields = (text: string) => [
      { text },
      { list: [text] },
      { map: { [text]: 'xx' } },
      { map: { xx: text } },
    ];

    it.each([
      ['code points', '😀😀😀😀'],
      ['variation selectors', '❤\ufe0f❤\ufe0f'],
      ['normalized characters', 'e\u0301'.repeat(4)],
    ])('accepts the maximum length, counted in %s', (_, text) => {
      for (const payload of fields(text)) expect(problems(Texts, payload)).toEqual([]);
    });

    it.each([
      ['too many code points', '😀'.repeat(5)],
      ['too many variation selectors', '❤\ufe0f❤\ufe0f\ufe0f'],
      ['a single code point of two units', '😀'],
      ['a single character of two code points', 'e\u0301'],
    ])('rejects %s', (_, text) => {
      for (const payload of fields(text)) expect(problems(Texts, payload)).toEqual([expect.any(String)]);
    });

    it('rejects long runs of combining marks without normalizing them, which takes quadratic time', () => {
      const normalize = jest.spyOn(String.prototype, 'normalize');
      try {
        for (const payload of fields(`e${'\u0301\u0323'.repeat(16)}`))
          expect(problems(Texts, payload).length).toBeGreaterThan(0);
        expect(normalize.mock.contexts.filter((text) => String(text).length > 30)).toEqual([]);
      } finally {
        normalize.mockRestore();
      }
    });

    it.each(['\u0300', '\u0e31', '\u{e0100}'])(
      'rejects 31 marks %j in a row, anywhere, and accepts 30',
      (mark) => {
        for (let before = 1; before < 64; before += 1) {
          const text = (marks: number) => ({ text: `${'x'.repeat(before)}${mark.repeat(marks)}x` });
          expect([30, 31].map((marks) => problems(LongText, text(marks)).length)).toEqual([0, 1]);
        }
      },
    );

    describe('that is too long', () => {
      const long = 'e\u0301'.repeat(20);
      const endlessBasket = { lines: Array.from({ length: 4 }, () => ({ sku: 'e\u0301', quantity: 1 })) };

      it.each<[string, new () => object, object]>([
        ['text', Texts, { text: long }],
        ['a password', Texts, { password: long }],
        ['an element of a list', Texts, { list: [long] }],
        ['elements of a long list', Texts, { list: ['e\u0301', 'e\u0301', 'e\u0301'] }],
        ['a key of a map', Texts, { map: { [long]: 'xx' } }],
        ['a value of a map', Texts, { map: { xx: long } }],
        ['entries of a long map', Texts, { map: { 'e\u0301': 'xx', 'a\u0301': 'xx', 'o\u0301': 'xx' } }],
        ['objects of a long list', Basket, endlessBasket],
        ['an email address', Ids, { email: `${'e\u0301'.repeat(2_000)}@example.com` }],
      ])('is rejected without normalizing it: %s', (_, payloadClass, payload) => {
        const normalize = jest.spyOn(String.prototype, 'normalize');
        try {
          expect(problems(payloadClass, payload).length).toBeGreaterThan(0);
          expect(normalize.mock.contexts.filter((text) => String(text).includes('\u0301'))).toEqual([]);
        } finally {
          normalize.mockRestore();
        }
      });

      it('has no other error than that of its length', () => {
        const detail = 'must be shorter than or equal to 4 characters';
        const marked = [31, 1_000_000].map((marks) => `x${'\u0301'.repeat(marks)}`);
        for (const text of [long, 'x'.repeat(1_000_000), ...marked, ' '.repeat(100)])
          expect(problems(Texts, { text })).toEqual([`/text ${detail}`]);
      });

      it('is accepted if it is short enough when it is normalized', () => {
        const decomposed = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code))
          .filter((character) => character.normalize('NFC') === character)
          .map((character) => character.normalize('NFD'))
          .filter((text) => text.length > 3);
        expect(decomposed.length).toBeGreaterThan(50);
        expect(decomposed.filter((text) => problems(Character, { text }).length > 0)).toEqual([]);
        const mathematical = 'ᾂ'.normalize('NFD').replace('α', '𝛂');
        expect(problems(Character, { text: 'x', password: mathematical })).toEqual([]);
      });
    });

    it('returns it normalized', () => {
      const payload = { text: 'e\u0301e\u0301', list: ['e\u0301e'], map: { 'e\u0301e': 'e\u0301e' } };
      const normalized = { text: 'éé', list: ['ée'], map: { ée: 'ée' } };
      expect(validatePayload(Texts, payload)).toEqual(normalized);
      expect(validatePayload(Texts, { password: 'ｆｏｏ' })).toEqual({ password: 'foo' });
      expect(problems(Texts, { password: '㎢㎢㎢' })).toEqual([expect.stringMatching(/^\/password /)]);
    });

    const invisible = '\u200b\u3164\u2800 \ufe0f';

    it.each([
      ['/name', { name: invisible }],
      ['/reason', { name: 'x', reason: invisible }],
      ['/list', { name: 'x', list: ['x', invisible] }],
      ['/map', { name: 'x', map: { [invisible]: 'x' } }],
      ['/map', { name: 'x', map: { x: invisible } }],
    ])('rejects text without a visible character like empty text: %s', (pointer, payload) => {
      const empty = JSON.parse(JSON.stringify(payload).replace(invisible, '')) as object;
      expect(problems(FormTexts, payload)).toEqual(problems(FormTexts, empty));
      expect(problems(FormTexts, payload)).toContainEqual(expect.stringMatching(new RegExp(`^${pointer} `)));
    });

    it('makes it empty in a field that may be empty, but not in a password', () => {
      const payload = { name: 'x', line2: invisible, password: '\u200b\u2800' };
      expect(validatePayload(FormTexts, payload)).toEqual({ ...payload, line2: '' });
    });

    it('keeps invisible characters beside visible ones', () => {
      const payload = {
        name: '👩\u200d👩\u200d👧 ❤\ufe0f',
        line2: ' a\u00adb ',
        map: { 'می\u200cخ': '\u200fא' },
      };
      expect(validatePayload(FormTexts, payload)).toEqual(payload);
    });

    it('returns ids in lower case', () => {
      const [id, other] = ['019AAB5E-6F3C-7C1E-8D55-0F2A4C6B8E10', '019AAB5E-6F3C-7C1E-8D55-0F2A4C6B8E11'];
      const email = 'e\u0301@example.com';
      expect(validatePayload(Ids, { id, others: [other], email })).toEqual({
        id: id.toLowerCase(),
        others: [other.toLowerCase()],
        email: 'é@example.com',
      });
      expect(problems(Ids, { id, others: ['x'], email })).toEqual([expect.stringMatching(/^\/others /)]);
    });
  });
});
