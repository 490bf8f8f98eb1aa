import { Injectable, type INestApplication } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { routeOf, takesBody, type Route } from '../edge/routing/route.js';
import { addressLike, describeOperation } from './describe-operation.js';
import { introduction } from './introduction.js';
import { describePlatform, platformPaths } from './platform-paths.js';
import { Problems } from './problems.js';
import { Schemas } from './schemas.js';

/** The OpenAPI document of everything this process serves. */
@Injectable()
export class ApiDocument {
  private built: OpenAPIObject | undefined;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Built when first asked for. */
  get(): OpenAPIObject {
    return (this.built ??= this.build());
  }

  /** Every message that is served, and how. */
  routes(): Route[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return controllers.flatMap(({ metatype }) => {
      const prototype = metatype!.prototype as Record<string, object>;
      const methods = new MetadataScanner().getAllMethodNames(prototype);
      return methods.map((name) => routeOf(prototype[name]!)).filter((route) => route !== undefined);
    });
  }

  private build(): OpenAPIObject {
    const document = SwaggerModule.createDocument(this.asApplication(), info());
    const served = this.routes();
    const schemas = new Schemas(served.filter(takesBody).map(({ message }) => message.request));
    const problems = new Problems(schemas);
    const routes = new Map(served.map((route) => [route.message.pattern, route]));
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const operation of Object.values(operations) as Operation[]) {
        const route = routes.get(operation.operationId ?? '');
        if (route) Object.assign(operation, describeOperation(route, path, schemas, problems));
      }
    }
    const paths = { ...withoutPlatform(document.paths), ...describePlatform(problems) };
    const components = {
      ...document.components,
      schemas: { ...document.components?.schemas, ...schemas.components, ...problems.schemas },
      examples: problems.examples,
    };
    return { ...document, paths, components: components as Components };
  }

  /** An address at which the route's message is taken. */
  addressOf(route: Route): string {
    const served = (operation: Operation): boolean => operation.operationId === route.message.pattern;
    const paths = Object.entries(this.get().paths);
    const [path = ''] = paths.find(([, each]) => (Object.values(each) as Operation[]).some(served)) ?? [];
    return addressLike(path, route);
  }

  /** The little of an application that swagger looks at; a module cannot have the application itself. */
  private asApplication(): INestApplication {
    const container = { getModules: () => this.modules, isGlobalModule: () => false };
    const getHttpAdapter = () => this.host.httpAdapter;
    return { container, config: new ApplicationConfig(), getHttpAdapter } as unknown as INestApplication;
  }
}

/** Controllers of the process itself are described by hand, and shown last. */
function withoutPlatform(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  return Object.fromEntries(Object.entries(paths).filter(([path]) => !platformPaths.includes(path)));
}

interface Operation {
  readonly operationId?: string;
}

type Components = NonNullable<OpenAPIObject['components']>;

const bearer = 'An access token (ES256, verified as RFC8725 advises), or an API key that begins with `ck_`.';

function info(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cleave')
    .setDescription(introduction)
    .setVersion('1')
    .addServer('/')
    .addTag('Accounts', 'Signing up, signing in, and what is one’s own.')
    .addTag('Users', 'Everybody’s accounts, for who manages them.')
    .addTag('API keys', 'For programs: sent where an access token is.')
    .addTag('Catalogue', 'What is for sale and how much of it there is. Anybody may read it.')
    .addTag('Orders', 'Placing them, and everything that happens to them after.')
    .addTag('Platform', 'For who runs it.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: bearer }, 'bearer')
    .build();
}
