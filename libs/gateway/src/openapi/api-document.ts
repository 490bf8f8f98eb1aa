import { Injectable, type INestApplication, type Type } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { acceptsBody, type Route } from '../edge/routing/route.js';
import { routesOf } from '../edge/routing/routes-of.js';
import { examplePath, describeOperation } from './describe-operation.js';
import { introduction } from './introduction.js';
import { describePlatform, platformPaths } from './platform-paths.js';
import { ProblemComponents } from './problem-components.js';
import { Schemas } from './schemas.js';

/** The OpenAPI document of all routes in this process. */
@Injectable()
export class ApiDocument {
  private built: OpenAPIObject | undefined;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Built on first use, then cached. */
  get(): OpenAPIObject {
    return (this.built ??= this.build());
  }

  /** All routes declared with `@MessageRoute`. */
  routes(): Route[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return routesOf(controllers.map(({ metatype }) => metatype as Type)).map(({ route }) => route);
  }

  private build(): OpenAPIObject {
    const document = SwaggerModule.createDocument(this.asApplication(), info());
    const declared = this.routes();
    const schemas = new Schemas(declared.filter(acceptsBody).map(({ message }) => message.request));
    const problems = new ProblemComponents(schemas);
    const routes = new Map(declared.map((route) => [route.message.pattern, route]));
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

  /** An example path of the route. */
  examplePathOf(route: Route): string {
    const isRoute = (operation: Operation): boolean => operation.operationId === route.message.pattern;
    const paths = Object.entries(this.get().paths);
    const [path = ''] = paths.find(([, each]) => (Object.values(each) as Operation[]).some(isRoute)) ?? [];
    return examplePath(path, route);
  }

  /** The part of the application that SwaggerModule uses; a provider cannot inject the application itself. */
  private asApplication(): INestApplication {
    const container = { getModules: () => this.modules, isGlobalModule: () => false };
    const getHttpAdapter = () => this.host.httpAdapter;
    return { container, config: new ApplicationConfig(), getHttpAdapter } as unknown as INestApplication;
  }
}

/** Removes the operational endpoints, which `describePlatform` describes and which are listed last. */
function withoutPlatform(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  return Object.fromEntries(Object.entries(paths).filter(([path]) => !platformPaths.includes(path)));
}

interface Operation {
  readonly operationId?: string;
}

type Components = NonNullable<OpenAPIObject['components']>;

const bearer =
  'An access token (a JWT signed with ES256, verified as RFC8725 recommends), or an API key, which starts with `ck_`.';

function info(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cleave')
    .setDescription(introduction)
    .setVersion('1')
    .addServer('/')
    .addTag('Accounts', 'Registration, login, sessions, MFA and the profile of the logged-in user.')
    .addTag('Users', 'Administration of user accounts and the audit log.')
    .addTag(
      'API keys',
      'Long-lived credentials for programs, sent as a bearer token instead of an access token.',
    )
    .addTag(
      'Catalogue',
      'Products, variants, categories and stock. Products, variants and categories can be read without an access token.',
    )
    .addTag('Orders', 'Placing, cancelling, fulfilling and refunding orders.')
    .addTag('Platform', 'Health, metrics and topology, for operators.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: bearer }, 'bearer')
    .build();
}
