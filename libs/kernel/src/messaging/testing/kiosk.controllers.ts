import { setImmediate as turn } from 'node:timers/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import { Contract } from '../api/contracts.module.js';
import { Handles } from '../api/handles.decorator.js';
import { currentScope } from '../api/message-scope.js';
import { On } from '../api/on.decorator.js';
import { FailedBefore, replayOf } from '../api/replay.js';
import { Journal } from './journal.js';
import {
  ItemSoldV1,
  NeverDeclared,
  Nothing,
  Sale,
  Seen,
  Sell,
  SoldOut,
  audit,
  breakDown,
  itemSold,
  kiosk,
  look,
  lookAround,
  refuseAgain,
  sell,
  sellAgain,
  stall,
  surprise,
} from './kiosk.contract.js';

const inStock = 10;

@Controller()
export class KioskController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @Handles(sell)
  async sell({ item, quantity }: Sell): Promise<Sale> {
    await this.journal.note('sell', { item, quantity });
    if (quantity > inStock) throw new SoldOut({ left: inStock });
    return { item, left: inStock - quantity };
  }

  /** Has been carried out before, and was answered with nothing. */
  @Handles(sellAgain)
  async sellAgain(_: Nothing): Promise<void> {
    return replayOf(undefined);
  }

  /** Has been refused before, in another trace. */
  @Handles(refuseAgain)
  async refuseAgain(_: Nothing): Promise<void> {
    throw new FailedBefore(new SoldOut({ left: inStock }), 'another');
  }

  @Handles(audit)
  async audit(_: Nothing): Promise<void> {
    await this.journal.note('audit', currentScope()?.principal?.id);
  }

  @Handles(breakDown)
  async breakDown(_: Nothing): Promise<void> {
    throw new Error('the till is jammed, its code is 1234');
  }

  @Handles(surprise)
  async surprise(_: Nothing): Promise<void> {
    throw new NeverDeclared({});
  }

  @Handles(stall)
  async stall(_: Nothing): Promise<void> {
    await pause(5 * stall.deadlineMs, undefined, { ref: false });
  }

  @Handles(look)
  async look(_: Nothing): Promise<Seen> {
    const { headers } = currentScope()!;
    for (let turns = Math.random() * 5; turns > 0; turns--) await turn();
    const later = currentScope()!;
    if (later.headers !== headers) throw new Error('the scope changed');
    return { headers: { ...headers } as Record<string, string>, deadline: Math.floor(later.deadline!) };
  }
}

@Controller()
export class LedgerController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Contract(kiosk) private readonly kiosks: Client<typeof kiosk>,
  ) {}

  @Handles(lookAround)
  lookAround(_: Nothing): Promise<Seen> {
    return this.kiosks.look({});
  }

  @On(itemSold)
  async whenSold(event: ItemSoldV1): Promise<void> {
    await this.journal.note('ledger', event);
  }
}

@Controller()
export class StoreroomController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @On(itemSold)
  async whenSold(event: ItemSoldV1): Promise<void> {
    await this.journal.note('storeroom', event);
  }
}
