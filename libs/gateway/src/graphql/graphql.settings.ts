import { IsIn } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('gateway')
export class GraphqlSettings {
  @Env('GRAPHQL', { default: 'on', description: 'Whether the gateway serves GraphQL: on or off.' })
  @IsIn(['on', 'off'])
  readonly graphql!: string;

  @Env('GRAPHQL_INTROSPECTION', {
    default: { development: true, test: true, production: false },
    description:
      'Whether GraphQL documents may query the schema. It is public at /schema.graphql in any case.',
  })
  readonly introspection!: boolean;

  @Env('GRAPHQL_EXPLORER', {
    default: { development: true, test: true, production: false },
    description:
      'Whether the page /graphql/explorer is served, on which people write and execute GraphQL documents.',
  })
  readonly explorer!: boolean;

  @Env('GRAPHQL_DOCUMENTS', {
    optional: true,
    description:
      'JSON file with persisted GraphQL documents, by the hexadecimal SHA-256 hash of their text. It is read when the process starts.',
  })
  readonly documents?: string;

  @Env('GRAPHQL_ONLY_DOCUMENTS', {
    default: false,
    description: 'Whether only the persisted documents of GRAPHQL_DOCUMENTS are executed.',
  })
  readonly onlyDocuments!: boolean;
}
