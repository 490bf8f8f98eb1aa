import { Integer, OneOf, Text } from '#contracts/definition';

export class TokenPair {
  @Text({
    max: 4_096,
    description: 'The access token. Send it as `Authorization: Bearer …`.',
    example: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl',
  })
  readonly accessToken!: string;
  @OneOf(['Bearer']) readonly tokenType!: 'Bearer';
  @Integer({ min: 1, description: 'Seconds until the access token expires.', example: 600 })
  readonly expiresIn!: number;
  @Text({
    max: 200,
    description: 'The refresh token: an opaque, single-use string.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly refreshToken!: string;
  @Integer({ min: 1, description: 'Seconds until the refresh token expires.' })
  readonly refreshExpiresIn!: number;
}
