import { Module, type NestModule, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { auth, getPublicKeys, listRevocations } from '#contracts/auth';
import { httpRoutes } from '#contracts/contexts';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';
import { Configuration } from '#kernel/config';
import { IdentityModule, TokenVerifier } from '#kernel/identity';
import { ContractsModule, MessageRouter, declarePatterns, requestsOf } from '#kernel/messaging';
import { forwardPattern } from '#process';
import { ApiKeyExchange } from './accounts/api-key-exchange.js';
import { ApiKeysHttp } from './accounts/api-keys.http.js';
import { AccountsHttp } from './accounts/accounts.http.js';
import { MfaHttp } from './accounts/mfa.http.js';
import { ProfileHttp } from './accounts/profile.http.js';
import { PublicKeysHttp } from './accounts/public-keys.http.js';
import { EmailTokensHttp } from './accounts/email-tokens.http.js';
import { SessionsHttp } from './accounts/sessions.http.js';
import { UsersHttp } from './accounts/users.http.js';
import { CategoriesHttp } from './catalogue/categories.http.js';
import { InventoryHttp } from './catalogue/inventory.http.js';
import { ProductsHttp } from './catalogue/products.http.js';
import { VariantsHttp } from './catalogue/variants.http.js';
import { pipeline } from './edge/pipeline.js';
import { ProblemFilter } from './edge/problems/problem.filter.js';
import { forwardRequests } from './edge/routing/forward-requests.js';
import { RouteTable } from './edge/routing/route-table.js';
import { installStages, serverOptionsOf, type ServerOptions } from './edge/stage.js';
import { RateLimiter } from './edge/admission/rate-limiter.js';
import { gatewayProblems } from './gateway.settings.js';
import { GraphqlEndpoint } from './graphql/graphql-endpoint.js';
import { serveGraphql } from './graphql/graphql.http.js';
import { MessageSender } from './graphql/execution/message-sender.js';
import { ApiDocument } from './openapi/api-document.js';
import { ApiRoutes } from './openapi/api-routes.js';
import { ProblemCatalogue } from './openapi/problem-catalogue.js';
import { serveApiReference } from './openapi/serve-api-reference.js';
import { OrdersHttp } from './orders/orders.http.js';
import { PlacementsHttp } from './placements/placements.http.js';
import { TopologyHttp } from './topology/topology.http.js';

const accounts = [
  AccountsHttp,
  ProfileHttp,
  SessionsHttp,
  UsersHttp,
  EmailTokensHttp,
  ApiKeysHttp,
  MfaHttp,
  PublicKeysHttp,
];

const catalogue = [ProductsHttp, VariantsHttp, CategoriesHttp, InventoryHttp];

/** Declares the messages that carry forwarded HTTP requests. */
class ForwardedRoutes {}

/**
 * Controllers of the public API, GraphQL, and the hooks and the filter that apply to all routes. `@MessageRoute` adds the
 * guard.
 */
@Module({
  imports: [
    // A contract does not cover requests with the access `service`, such as `exchangeApiKey`.
    ContractsModule.for(auth, products, orders, requestsOf(auth, 'exchangeApiKey')),
    { module: ForwardedRoutes, providers: [declarePatterns(Object.keys(httpRoutes).map(forwardPattern))] },
    IdentityModule.register(getPublicKeys, listRevocations),
  ],
  controllers: [...accounts, ...catalogue, OrdersHttp, TopologyHttp, PlacementsHttp],
  providers: [
    ApiKeyExchange,
    RouteTable,
    RateLimiter,
    ApiRoutes,
    ApiDocument,
    ProblemCatalogue,
    GraphqlEndpoint,
    MessageSender,
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class GatewayModule implements NestModule, OnApplicationBootstrap {
  static readonly problemsPreventingStart = gatewayProblems;

  /** Options for the Fastify adapter of a process that hosts this module. */
  static serverOptions(this: void, configuration: Configuration): ServerOptions {
    return serverOptionsOf(pipeline, configuration);
  }

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly routes: RouteTable,
    private readonly rateLimiter: RateLimiter,
    private readonly document: ApiDocument,
    private readonly problems: ProblemCatalogue,
    private readonly apiKeys: ApiKeyExchange,
    private readonly tokens: TokenVerifier,
    private readonly configuration: Configuration,
    private readonly graphql: GraphqlEndpoint,
    private readonly router: MessageRouter,
  ) {}

  /** Called by Nest before it adds any route. */
  async configure(): Promise<void> {
    const { configuration, routes, rateLimiter, apiKeys, tokens } = this;
    await installStages(pipeline, this.server, { configuration, routes, rateLimiter, apiKeys, tokens });
  }

  /** Runs after Nest has set the error handler, which plugin routes inherit. */
  async onApplicationBootstrap(): Promise<void> {
    await serveApiReference(this.server, this.document, this.problems);
    serveGraphql(this.server, this.graphql);
    forwardRequests(this.server, httpRoutes, this.router);
  }

  private get server(): FastifyInstance {
    return this.host.httpAdapter.getInstance();
  }
}
