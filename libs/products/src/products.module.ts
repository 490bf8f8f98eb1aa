import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { IdempotencyModule } from '#kernel/idempotency';
import { IdentityModule } from '#kernel/identity';
import { OutboxModule } from '#kernel/outbox';
import { PersistenceModule } from '#kernel/persistence';
import { AddVariantHandler } from './add-variant/add-variant.handler.js';
import { AdjustStockHandler } from './adjust-stock/adjust-stock.handler.js';
import { CommitReservationHandler } from './commit-reservation/commit-reservation.handler.js';
import { CreateCategoryHandler } from './create-category/create-category.handler.js';
import { CreateProductHandler } from './create-product/create-product.handler.js';
import { DeleteCategoryHandler } from './delete-category/delete-category.handler.js';
import { DeleteProductHandler } from './delete-product/delete-product.handler.js';
import { DeleteVariantHandler } from './delete-variant/delete-variant.handler.js';
import { CategorySchema } from './domain/category.js';
import { ProductSchema } from './domain/product.js';
import { VariantSchema } from './domain/variant.js';
import { ExpireReservations } from './expire-reservations/expire-reservations.js';
import { GetCategoryHandler } from './get-category/get-category.handler.js';
import { GetCategoriesHandler } from './get-categories/get-categories.handler.js';
import { GetPricesHandler } from './get-prices/get-prices.handler.js';
import { GetProductHandler } from './get-product/get-product.handler.js';
import { GetProductsHandler } from './get-products/get-products.handler.js';
import { GetStockHandler } from './get-stock/get-stock.handler.js';
import { GetVariantHandler } from './get-variant/get-variant.handler.js';
import { GetVariantsHandler } from './get-variants/get-variants.handler.js';
import { ImportProductsHandler } from './import-products/import-products.handler.js';
import { ListCategoriesHandler } from './list-categories/list-categories.handler.js';
import { ListProductsHandler } from './list-products/list-products.handler.js';
import { CatalogueRepository } from './persistence/catalogue.repository.js';
import { CategoriesRepository } from './persistence/categories.repository.js';
import { CategoryTreeRepository } from './persistence/category-tree.repository.js';
import { ImportsRepository } from './persistence/imports.repository.js';
import { CategoryProductsRepository } from './persistence/category-products.repository.js';
import { Migration20261122120000 } from './persistence/migrations/20261122120000-catalogue-and-stock.js';
import { Migration20261122180000 } from './persistence/migrations/20261122180000-command-idempotency.js';
import { Migration20261122181000 } from './persistence/migrations/20261122181000-shipped-reservations.js';
import { Migration20261122182000 } from './persistence/migrations/20261122182000-rejected-reservations.js';
import { Migration20261122190000 } from './persistence/migrations/20261122190000-categories-and-search.js';
import { Migration20261122200000 } from './persistence/migrations/20261122200000-outbox-recovery.js';
import { Migration20261201115028 } from './persistence/migrations/20261201115028-stock-ledger-actors.js';
import { ProductsRepository } from './persistence/products.repository.js';
import { ReservationsRepository } from './persistence/reservations.repository.js';
import { StockRepository } from './persistence/stock.repository.js';
import { ReleaseStockHandler } from './release-stock/release-stock.handler.js';
import { ReserveStockHandler } from './reserve-stock/reserve-stock.handler.js';
import { ShipStockHandler } from './ship-stock/ship-stock.handler.js';
import { RefreshCategories } from './update-category/refresh-categories.js';
import { UpdateCategoryHandler } from './update-category/update-category.handler.js';
import { UpdateProductHandler } from './update-product/update-product.handler.js';
import { UpdateVariantHandler } from './update-variant/update-variant.handler.js';

/** The products context: catalogue, categories, prices and stock. */
@Module({
  imports: [
    PersistenceModule.forContext({
      context: 'products',
      entities: [ProductSchema, VariantSchema, CategorySchema],
      migrations: [
        Migration20261122120000,
        Migration20261122180000,
        Migration20261122181000,
        Migration20261122182000,
        Migration20261122190000,
        Migration20261122200000,
        Migration20261201115028,
      ],
    }),
    OutboxModule.forContext('products'),
    IdempotencyModule.forContext('products'),
    IdentityModule.register(getPublicKeys, listRevocations),
  ],
  controllers: [
    CreateProductHandler,
    ListProductsHandler,
    GetProductHandler,
    GetProductsHandler,
    UpdateProductHandler,
    DeleteProductHandler,
    GetVariantHandler,
    GetVariantsHandler,
    AddVariantHandler,
    UpdateVariantHandler,
    DeleteVariantHandler,
    ListCategoriesHandler,
    GetCategoryHandler,
    GetCategoriesHandler,
    CreateCategoryHandler,
    UpdateCategoryHandler,
    DeleteCategoryHandler,
    GetStockHandler,
    AdjustStockHandler,
    GetPricesHandler,
    ReserveStockHandler,
    ReleaseStockHandler,
    CommitReservationHandler,
    ShipStockHandler,
    ImportProductsHandler,
  ],
  providers: [
    CatalogueRepository,
    CategoryTreeRepository,
    CategoriesRepository,
    CategoryProductsRepository,
    ProductsRepository,
    StockRepository,
    ReservationsRepository,
    ImportsRepository,
    ExpireReservations,
    RefreshCategories,
  ],
})
export class ProductsModule {}
