import { Controller } from '@nestjs/common';
import { releaseStock, type ReleaseStock } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { ReservationsRepository } from '../persistence/reservations.repository.js';

@Controller()
export class ReleaseStockHandler {
  constructor(private readonly reservations: ReservationsRepository) {}

  @Handles(releaseStock)
  async handle({ orderId }: ReleaseStock): Promise<void> {
    await this.reservations.release(orderId);
  }
}
