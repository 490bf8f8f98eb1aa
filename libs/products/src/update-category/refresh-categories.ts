import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { isDatabaseUnavailable } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';

const intervalMs = 5_000;

/** Products per transaction: few enough that changes to them wait only briefly. */
const batchSize = 500;

/** Batches that a request refreshes before it leaves the rest to the job. */
const batchesPerRequest = 4;

/** Refreshes the lists of categories after a move, in batches, so that it does not block other changes. */
@Injectable()
export class RefreshCategories {
  private readonly logger = new Logger(RefreshCategories.name);

  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTreeRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  /** Refreshes the first batches of a moved category. Does nothing if the category did not move. */
  async start(categoryId: string): Promise<void> {
    for (let i = 0; i < batchesPerRequest; i++) if (!(await this.refreshBatch(categoryId))) return;
  }

  /**
   * Refreshes what requests and stopped processes have left. A category that cannot be refreshed is skipped until the next
   * run, so that the others do not wait for it.
   * @throws the first error of a database that is unavailable
   */
  @PeriodicJob(() => ({ context: 'products', intervalMs }))
  async refreshRest(stopping: AbortSignal): Promise<void> {
    let categoryId: string | undefined;
    while ((categoryId = await this.categoryProducts.nextCategoryToRefresh(categoryId)) !== undefined) {
      await this.refreshAll(categoryId, stopping);
      if (stopping.aborted) return;
    }
  }

  private async refreshAll(categoryId: string, stopping: AbortSignal): Promise<void> {
    try {
      while (!stopping.aborted && (await this.refreshBatch(categoryId)));
    } catch (err) {
      if (isDatabaseUnavailable(err)) throw err;
      this.logger.error({ err, categoryId }, 'Refreshing the lists of a category failed; it will be retried');
    }
  }

  private refreshBatch(categoryId: string): Promise<boolean> {
    return this.em.transactional(async () => {
      await this.tree.lockShared();
      return this.categoryProducts.refreshBatch(batchSize, categoryId);
    });
  }
}
