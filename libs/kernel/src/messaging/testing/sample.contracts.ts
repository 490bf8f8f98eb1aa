import { Id, Integer, Text, TextMap, command, contract, event, failure, query } from '#contracts/definition';

// Contracts of the sample contexts `shop` and `accounting`, with one message per behaviour under test.

export class Sell {
  @Text({ max: 40 }) readonly item!: string;
  @Integer({ min: 1 }) readonly quantity!: number;
}

export class Sale {
  @Text({ max: 40 }) readonly item!: string;
  @Integer() readonly left!: number;
}

export class Empty {}

export class ScopeSnapshot {
  @TextMap({ max: 10, keys: { max: 40 }, values: { max: 200 } }) readonly headers!: Record<string, string>;
  @Integer() readonly deadline!: number;
}

export class ItemSoldV1 {
  @Id() readonly saleId!: string;
}

class SoldOutDetails {
  @Integer() readonly left!: number;
}

export class SoldOut extends failure('shop.sold-out', 'conflict', (d) => `Only ${d.left} left.`, {
  meaning: 'Buy less.',
  details: SoldOutDetails,
  httpStatus: 410,
}) {}

export class UndeclaredFailure extends failure('shop.undeclared', 'conflict', () => 'Not declared.', {
  meaning: 'A defect.',
}) {}

export const sell = command('shop.sell', {
  request: Sell,
  response: Sale,
  failures: [SoldOut],
  access: 'anyone',
});
export const audit = command('shop.audit', { request: Empty, access: 'shop:audit' });
export const fail = command('shop.fail', { request: Empty, access: 'anyone' });
export const failUndeclared = command('shop.fail-undeclared', { request: Empty, access: 'anyone' });
export const stall = command('shop.stall', { request: Empty, access: 'anyone', deadlineMs: 200 });
export const readScope = query('shop.read-scope', {
  request: Empty,
  response: ScopeSnapshot,
  access: 'anyone',
});
export const replaySale = command('shop.replay-sale', { request: Empty, access: 'anyone' });
export const replayFailure = command('shop.replay-failure', {
  request: Empty,
  failures: [SoldOut],
  access: 'anyone',
});
export const restock = command('shop.restock', { request: Empty, access: 'operator' });
export const itemSold = event('shop.item-sold.v1', ItemSoldV1);

export const shop = contract(
  'shop',
  { sell, replaySale, replayFailure, audit, fail, failUndeclared, stall, readScope, restock },
  { itemSold },
);

/** Returns the scope that `shop` receives when `accounting` calls it. */
export const readShopScope = query('accounting.read-shop-scope', {
  request: Empty,
  response: ScopeSnapshot,
  access: 'anyone',
});
export const accounting = contract('accounting', { readShopScope });
