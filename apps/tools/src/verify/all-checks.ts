import { deliveryChecks } from './deliveries.js';
import { orderChecks } from './orders.js';
import { outboxChecks, orderEventChecks } from './outboxes.js';
import { paymentChecks } from './payments.js';
import { reservationChecks } from './reservations.js';
import { stockChecks } from './stock.js';
import { streamChecks } from './streams.js';

export const allChecks = [
  ...stockChecks,
  ...orderChecks,
  ...paymentChecks,
  ...outboxChecks,
  ...streamChecks,
  ...reservationChecks,
  ...orderEventChecks,
  ...deliveryChecks,
].sort((a, b) => a.invariant.localeCompare(b.invariant));
