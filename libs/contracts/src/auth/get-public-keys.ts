import { List, OneOf, query, Text } from '#contracts/definition';

export class GetPublicKeys {}

/** A JSON Web Key (RFC 7517) for verifying access tokens. */
export class PublicKey {
  @Text({
    max: 100,
    description: 'The key id, as in the `kid` header of tokens signed with this key.',
    example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77',
  })
  readonly kid!: string;
  @OneOf(['EC']) readonly kty!: 'EC';
  @OneOf(['P-256']) readonly crv!: 'P-256';
  @Text({ max: 64, example: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' }) readonly x!: string;
  @Text({ max: 64, example: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }) readonly y!: string;
  @OneOf(['ES256']) readonly alg!: 'ES256';
  @OneOf(['sig']) readonly use!: 'sig';
}

export class PublicKeys {
  @List(() => PublicKey, { max: 20 }) readonly keys!: PublicKey[];
}

/** Returns every key that may have signed a token that is still valid, so that keys can be rotated at any time. */
export const getPublicKeys = query('auth.get-public-keys', {
  summary: 'Retrieve the public signing keys',
  description:
    'Returns a JSON Web Key Set (RFC 7517) for verifying access tokens. Keys are rotated: fetch the set again when a ' +
    'token has a `kid` that is not in it.',
  request: GetPublicKeys,
  response: PublicKeys,
  access: 'anyone',
});
