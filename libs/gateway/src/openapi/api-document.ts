import { Injectable } from '@nestjs/common';
import { acceptsBody } from '../edge/routing/route.js';
import { ApiRoutes, type ApiRoute } from './api-routes.js';
import { apiTags } from './api-tag.decorator.js';
import { demoLoginsInMarkdown } from './demo-logins.js';
import { describeOperation } from './describe-operation.js';
import { introduction } from './introduction.js';
import type { Operation, Paths } from './operation.js';
import { describeOperationalPaths } from './operational-paths.js';
import { ProblemComponents } from './problem-components.js';
import { Schemas } from './schemas.js';

/** The OpenAPI document of all routes in this process. */
@Injectable()
export class ApiDocument {
  private built: object | undefined;
  private logins = '';

  constructor(private readonly routes: ApiRoutes) {}

  /** Adds the logins of the demo data to the introduction. Must be called before the first use. */
  describeDemoLogins(): void {
    this.logins = demoLoginsInMarkdown;
  }

  /** Built on first use, then cached. */
  get(): object {
    return (this.built ??= this.build());
  }

  private build(): object {
    const routes = this.routes.list();
    const schemas = new Schemas(
      routes.filter(({ route }) => acceptsBody(route)).map(({ route }) => route.message.request),
    );
    const problems = new ProblemComponents(schemas);
    const paths = { ...describePaths(routes, schemas, problems), ...describeOperationalPaths(problems) };
    return {
      openapi: '3.1.0',
      paths,
      info: { title: 'Cleave', description: introduction(this.logins), version: '1', contact: {} },
      tags: Object.entries(apiTags).map(([name, description]) => ({ name, description })),
      servers: [{ url: '/' }],
      // Every operation overrides it. It shows a field for the token in the introduction of `/docs`.
      security: [{ bearer: [] }],
      components: {
        securitySchemes: { bearer },
        schemas: { ...schemas.components, ...problems.schemas },
        examples: problems.examples,
      },
    };
  }
}

function describePaths(routes: readonly ApiRoute[], schemas: Schemas, problems: ProblemComponents): Paths {
  const operationOf = (each: ApiRoute): [string, Operation] => [
    each.route.method.toLowerCase(),
    describeOperation(each, schemas, problems),
  ];
  const byPath = Map.groupBy(routes, ({ url }) => url);
  return Object.fromEntries(
    [...byPath].map(([path, ofPath]) => [path, Object.fromEntries(ofPath.map(operationOf))]),
  );
}

const bearer = {
  scheme: 'bearer',
  bearerFormat: 'JWT',
  type: 'http',
  description:
    'An access token (a JWT signed with ES256, verified as RFC8725 recommends), or an API key, which starts with `ck_`.',
};
