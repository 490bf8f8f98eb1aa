import { randomInt } from 'node:crypto';
import { ConflictException, Injectable, UnprocessableEntityException } from '@nestjs/common';
import { DataSource, In, QueryFailedError, type EntityManager } from 'typeorm';
import { Stock } from '../catalogue/stock.entity.js';
import { Variant } from '../catalogue/variant.entity.js';
import { Order } from './order.entity.js';
import type { PlaceOrderDto } from './place-order.dto.js';

const uniqueViolation = '23505';

@Injectable()
export class OrdersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Places an order. Returns the existing one if the customer has already used this idempotency key. */
  async place(customerId: string, idempotencyKey: string, order: PlaceOrderDto): Promise<Order> {
    try {
      return await this.dataSource.transaction(async (em) => {
        await this.reserve(em, order);
        return em.save(await this.createOrder(em, customerId, idempotencyKey, order));
      });
    } catch (error) {
      if (!(error instanceof QueryFailedError) || error.driverError.code !== uniqueViolation) throw error;
      return this.dataSource.getRepository(Order).findOneOrFail({
        where: { customerId, idempotencyKey },
        relations: { lines: true },
        order: { lines: { id: 'ASC' } },
      });
    }
  }

  /** Reserves all lines or none. */
  private async reserve(em: EntityManager, { lines }: PlaceOrderDto): Promise<void> {
    const stock = await em.find(Stock, {
      where: { sku: In(lines.map(({ sku }) => sku)) },
      order: { sku: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const bySku = new Map(stock.map((row) => [row.sku, row]));
    for (const { sku, quantity } of lines) {
      const row = bySku.get(sku);
      if (!row) throw new UnprocessableEntityException(`${sku} is unknown`);
      if (row.available < quantity) throw new ConflictException(`${sku} is out of stock`);
      row.reserved += quantity;
    }
    await em.save(stock);
  }

  private async createOrder(
    em: EntityManager,
    customerId: string,
    idempotencyKey: string,
    { lines, payment }: PlaceOrderDto,
  ): Promise<Order> {
    const variants = await em.find(Variant, {
      where: { sku: In(lines.map(({ sku }) => sku)) },
      relations: { product: true },
    });
    const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
    const snapshots = lines.map(({ sku, quantity }) => {
      const { priceAmount, product } = bySku.get(sku)!;
      return { sku, quantity, name: product.name, unitPrice: priceAmount };
    });
    return em.create(Order, {
      number: `C-${randomInt(10 ** 11, 10 ** 12)}`,
      customerId,
      idempotencyKey,
      status: 'confirmed',
      lines: snapshots,
      totalAmount: snapshots.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0),
      currency: variants[0]!.priceCurrency,
      payment: { method: payment.method, status: 'authorised' },
      shippingAddress: null,
    });
  }
}
