import { Controller } from '@nestjs/common';
import { RotateKeys, rotateKeys, type RotatedKeys } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { SigningKeysRepository } from '../persistence/signing-keys.repository.js';
import { generateSigningKey } from '../sessions/generate-signing-key.js';
import { SigningKeys } from '../sessions/signing-keys.js';

/** Time between publishing a key and signing with it. Verifiers refetch unknown keys at most every 30 s. */
const publishLeadSeconds = 60;

@Controller()
export class RotateKeysHandler {
  constructor(
    private readonly signing: SigningKeys,
    private readonly keys: SigningKeysRepository,
  ) {}

  @Handles(rotateKeys)
  async handle(_: RotateKeys): Promise<RotatedKeys> {
    await this.signing.active();
    const key = await generateSigningKey();
    const added = await this.keys.addNext(key, publishLeadSeconds);
    if (!added) return this.handle(_);
    await this.keys.deleteRetired();
    return { kid: key.kid, signsFrom: added.signsFrom.toISOString() };
  }
}
