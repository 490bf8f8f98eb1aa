import { Controller } from '@nestjs/common';
import { ListRevocations, listRevocations, type RevokedSessions } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { RevocationsRepository } from '../persistence/revocations.repository.js';

@Controller()
export class ListRevocationsHandler {
  constructor(private readonly revocations: RevocationsRepository) {}

  @Handles(listRevocations)
  handle({ since }: ListRevocations): Promise<RevokedSessions> {
    return this.revocations.listSince(since);
  }
}
