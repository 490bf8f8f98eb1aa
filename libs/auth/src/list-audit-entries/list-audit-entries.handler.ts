import { Controller } from '@nestjs/common';
import { ListAuditEntries, listAuditEntries, type AuditPage } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { pageOf, pageStart, withTotal } from '../persistence/page.js';

@Controller()
export class ListAuditEntriesHandler {
  constructor(private readonly trail: AuditTrail) {}

  @Handles(listAuditEntries)
  async handle(request: ListAuditEntries): Promise<AuditPage> {
    const start = pageStart(request);
    const page = pageOf(await this.trail.list(request, start), start);
    return withTotal(page, request, () => this.trail.count(request));
  }
}
