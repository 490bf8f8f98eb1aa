import { Controller } from '@nestjs/common';
import { ListAuditEntries, listAuditEntries, type AuditPage } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { withTotal } from '#kernel/pagination';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { newestFirst } from '../persistence/newest-first.js';

@Controller()
export class ListAuditEntriesHandler {
  constructor(private readonly auditTrail: AuditTrailRepository) {}

  @Handles(listAuditEntries)
  async handle(request: ListAuditEntries): Promise<AuditPage> {
    const start = newestFirst.start(request);
    const page = newestFirst.page(await this.auditTrail.list(request, start), start);
    return withTotal(page, request, () => this.auditTrail.count(request));
  }
}
