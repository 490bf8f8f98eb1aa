import { Controller } from '@nestjs/common';
import { GetPublicKeys, getPublicKeys, type PublicKeys } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { SigningKeys } from '../sessions/signing-keys.js';

@Controller()
export class GetPublicKeysHandler {
  constructor(private readonly keys: SigningKeys) {}

  @Handles(getPublicKeys)
  async handle(_: GetPublicKeys): Promise<PublicKeys> {
    return { keys: await this.keys.published() };
  }
}
