import { Controller } from '@nestjs/common';
import { ListAuditEntries, listAuditEntries, type AuditPage } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { toPage, parsePageRequest, withTotal } from '../persistence/page.js';

@Controller()
export class ListAuditEntriesHandler {
  constructor(private readonly auditTrail: AuditTrailRepository) {}

  @Handles(listAuditEntries)
  async handle(request: ListAuditEntries): Promise<AuditPage> {
    const start = parsePageRequest(request);
    const page = toPage(await this.auditTrail.list(request, start), start);
    return withTotal(page, request, () => this.auditTrail.count(request));
  }
}
