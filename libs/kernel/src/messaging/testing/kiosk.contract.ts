import { Id, Integer, Text, TextMap, command, contract, event, failure, query } from '#contracts/definition';

export class Sell {
  @Text({ max: 40 }) readonly item!: string;
  @Integer({ min: 1 }) readonly quantity!: number;
}

export class Sale {
  @Text({ max: 40 }) readonly item!: string;
  @Integer() readonly left!: number;
}

export class Nothing {}

export class Seen {
  @TextMap({ max: 10, keys: { max: 40 }, values: { max: 200 } }) readonly headers!: Record<string, string>;
  @Integer() readonly deadline!: number;
}

export class ItemSoldV1 {
  @Id() readonly saleId!: string;
}

class Left {
  @Integer() readonly left!: number;
}

export class SoldOut extends failure('kiosk.sold-out', 'conflict', (d) => `Only ${d.left} left.`, {
  meaning: 'Buy less.',
  details: Left,
}) {}

export class NeverDeclared extends failure('kiosk.never-declared', 'conflict', () => 'Nobody expects this.', {
  meaning: 'A defect.',
}) {}

export const sell = command('kiosk.sell', {
  request: Sell,
  response: Sale,
  errors: [SoldOut],
  access: 'anyone',
});
export const audit = command('kiosk.audit', { request: Nothing, access: 'kiosk:audit' });
export const breakDown = command('kiosk.break-down', { request: Nothing, access: 'anyone' });
export const surprise = command('kiosk.surprise', { request: Nothing, access: 'anyone' });
export const stall = command('kiosk.stall', { request: Nothing, access: 'anyone', deadlineMs: 200 });
export const look = query('kiosk.look', { request: Nothing, response: Seen, access: 'anyone' });
export const sellAgain = command('kiosk.sell-again', { request: Nothing, access: 'anyone' });
export const refuseAgain = command('kiosk.refuse-again', {
  request: Nothing,
  errors: [SoldOut],
  access: 'anyone',
});
export const itemSold = event('kiosk.item-sold.v1', ItemSoldV1);

export const kiosk = contract(
  'kiosk',
  { sell, sellAgain, refuseAgain, audit, breakDown, surprise, stall, look },
  { itemSold },
);

/** Answers what the kiosk sees when the ledger asks it. */
export const lookAround = query('ledger.look-around', { request: Nothing, response: Seen, access: 'anyone' });
export const ledger = contract('ledger', { lookAround });
