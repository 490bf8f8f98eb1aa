import { describe, expect, it } from '@jest/globals';
import { parseContextName, parseMessageName } from './names.js';

describe('the name of a context', () => {
  it.each(['reviews', 'orders2'])('may be %s', (name) => {
    expect(parseContextName(name)).toBe(name);
  });

  it.each(['', 'gift-cards', 'Reviews', '2nd'])(
    'cannot be "%s", which is not one lower-case word',
    (name) => {
      expect(() => parseContextName(name)).toThrow(`"${name}" is not a valid context name: it must be one`);
    },
  );

  it.each([
    ['user', 'SQL'],
    ['order', 'SQL'],
    ['class', 'TypeScript'],
    ['public', 'TypeScript'],
  ])('cannot be %s, which %s reserves', (name, language) => {
    expect(() => parseContextName(name)).toThrow(
      `"${name}" is not a valid context name: ${language} reserves this word.`,
    );
  });
});

describe('the name of a message', () => {
  it.each(['orders.count-orders', 'orders.refund', 'orders.delete-order'])('may be %s', (name) => {
    expect(parseMessageName(name)).toEqual({ context: 'orders', name: name.slice('orders.'.length) });
  });

  it.each(['', 'count-orders', 'orders.', 'orders.countOrders', 'orders.a.b', 'Orders.count'])(
    'cannot be "%s", which has another form',
    (name) => {
      expect(() => parseMessageName(name)).toThrow(
        `"${name}" is not a valid message name: it must be <context>`,
      );
    },
  );

  it.each(['orders.delete', 'orders.new'])('cannot be %s, which TypeScript reserves', (name) => {
    expect(() => parseMessageName(name)).toThrow(
      `"${name}" is not a valid message name: TypeScript reserves this word.`,
    );
  });
});
