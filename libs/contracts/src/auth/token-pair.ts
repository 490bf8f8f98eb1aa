import { Integer, OneOf, Text } from '#contracts/definition';

export class TokenPair {
  @Text({ max: 4_096, description: 'Sent as `Authorization: Bearer …`.' }) readonly accessToken!: string;
  @OneOf(['Bearer']) readonly tokenType!: 'Bearer';
  @Integer({ min: 1, description: 'Seconds until the access token expires.', example: 600 })
  readonly expiresIn!: number;
  @Text({ max: 200, description: 'Opaque; good for one refresh.' }) readonly refreshToken!: string;
  @Integer({ min: 1, description: 'Seconds until the refresh token expires.' })
  readonly refreshExpiresIn!: number;
}
