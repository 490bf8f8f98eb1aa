import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { AuthBusy } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { AuthSettings } from '../auth.settings.js';
import { isCommonPassword } from '../domain/password-policy.js';
import { BoundedWork, QueueFull } from './bounded-work.js';

/** argon2id. 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

const nobodysHash = `${prefix}${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * Hashes and verifies passwords, off the event loop and a few at a time, so that a flood of sign-ins leaves room
 * for everything else. Each takes tens of milliseconds: never do it inside a transaction.
 */
@Injectable()
export class Passwords {
  private readonly work: BoundedWork;

  constructor({ hashConcurrency, hashQueue }: AuthSettings) {
    const half = Math.max(1, Math.floor(availableParallelism() / 2));
    this.work = new BoundedWork(hashConcurrency ?? half, hashQueue);
  }

  /**
   * In PHC string format. `field` is what the request calls it.
   * @throws InvalidRequest when the password is too common
   * @throws AuthBusy
   */
  async hash(password: string, field = 'password'): Promise<string> {
    if (isCommonPassword(password)) {
      const detail = 'is one of the most common passwords';
      throw new InvalidRequest({ errors: [{ pointer: `/${field}`, detail }] });
    }
    return this.rehash(password);
  }

  /**
   * The same for a password that an account has already, however common it is.
   * @throws AuthBusy
   */
  rehash(password: string): Promise<string> {
    return this.bounded(() => hash(password, cost));
  }

  /**
   * Whether a hash was made with other costs than today's: it is made anew at the next login.
   */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(prefix);
  }

  /**
   * Takes as long for an account that does not exist, and is false for it.
   * @throws AuthBusy
   */
  matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    return this.bounded(() => verify(passwordHash ?? nobodysHash, password));
  }

  private async bounded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.work.run(work);
    } catch (error) {
      throw error instanceof QueueFull ? new AuthBusy({ retryAfterSeconds: 1 }) : error;
    }
  }
}
