import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import { InjectClient } from '../api/contracts.module.js';
import { Handles } from '../api/handles.decorator.js';
import { currentScope } from '../api/message-scope.js';
import { On } from '../api/on.decorator.js';
import { ReplayedFailure, markReplayed } from '../api/replay.js';
import { CallLog } from './call-log.js';
import {
  Empty,
  ItemSoldV1,
  Sale,
  ScopeSnapshot,
  Sell,
  SoldOut,
  UndeclaredFailure,
  audit,
  fail,
  failUndeclared,
  itemSold,
  readScope,
  readShopScope,
  replayFailure,
  replaySale,
  restock,
  sell,
  shop,
  stall,
} from './sample.contracts.js';

const stock = 10;

@Controller()
export class ShopController {
  constructor(@Inject(CallLog) private readonly callLog: CallLog) {}

  @Handles(sell)
  async sell({ item, quantity }: Sell): Promise<Sale> {
    await this.callLog.record('sell', { item, quantity });
    if (quantity > stock) throw new SoldOut({ left: stock });
    return { item, left: stock - quantity };
  }

  /** Replays an empty response. */
  @Handles(replaySale)
  async replaySale(_: Empty): Promise<void> {
    return markReplayed(undefined);
  }

  /** Replays a failure of an earlier trace. */
  @Handles(replayFailure)
  async replayFailure(_: Empty): Promise<void> {
    throw new ReplayedFailure(new SoldOut({ left: stock }), 'earlier-trace');
  }

  @Handles(audit)
  async audit(_: Empty): Promise<void> {
    await this.callLog.record('audit', currentScope()?.principal?.id);
  }

  @Handles(restock)
  async restock(_: Empty): Promise<void> {
    await this.callLog.record('restock', undefined);
  }

  @Handles(fail)
  async fail(_: Empty): Promise<void> {
    throw new Error('an internal detail: 1234');
  }

  @Handles(failUndeclared)
  async failUndeclared(_: Empty): Promise<void> {
    throw new UndeclaredFailure({});
  }

  @Handles(stall)
  async stall(_: Empty): Promise<void> {
    await delay(5 * stall.deadlineMs, undefined, { ref: false });
  }

  @Handles(readScope)
  async readScope(_: Empty): Promise<ScopeSnapshot> {
    const { headers } = currentScope()!;
    for (let turns = Math.random() * 5; turns > 0; turns--) await nextTurn();
    const laterScope = currentScope()!;
    if (laterScope.headers !== headers) throw new Error('the scope changed');
    const deadline = Math.floor(laterScope.deadline!);
    return { headers: { ...headers } as Record<string, string>, deadline };
  }
}

@Controller()
export class AccountingController {
  constructor(
    @Inject(CallLog) private readonly callLog: CallLog,
    @InjectClient(shop) private readonly shopClient: Client<typeof shop>,
  ) {}

  @Handles(readShopScope)
  readShopScope(_: Empty): Promise<ScopeSnapshot> {
    return this.shopClient.readScope({});
  }

  @On(itemSold)
  async whenSold(event: ItemSoldV1): Promise<void> {
    await this.callLog.record('accounting', event);
  }
}

@Controller()
export class WarehouseController {
  constructor(@Inject(CallLog) private readonly callLog: CallLog) {}

  @On(itemSold)
  async whenSold(event: ItemSoldV1): Promise<void> {
    await this.callLog.record('warehouse', event);
  }
}
