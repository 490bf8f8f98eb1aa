import { NotFoundException } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsService } from './notifications.service.js';

describe('NotificationsService', () => {
  it('finds what it has sent', async () => {
    const module = await Test.createTestingModule({ imports: [NotificationsModule] }).compile();
    const notifications = module.get(NotificationsService);
    const { id } = notifications.send({ to: 'ada@example.com', text: 'Hello' });
    expect(notifications.find(id)).toMatchObject({ to: 'ada@example.com', from: 'shop@example.com' });
    expect(() => notifications.find(id + 1)).toThrow(NotFoundException);
    await module.close();
  });
});
