import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { Options } from '@node-rs/argon2';
import { AuthBusy } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { AuthSettings } from '../auth.settings.js';
import { weaknessOf, type Weakness } from '../domain/password-policy.js';
import { BoundedWork, QueueFull } from './bounded-work.js';
import { commonPasswords } from './common-passwords.js';
import { HashingThread, type Hashing } from './hashing-thread.js';

/** argon2id. 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

const nobodysHash = `${prefix}${'A'.repeat(22)}$${'A'.repeat(43)}`;

const objections: Readonly<Record<NonNullable<Weakness>, string>> = {
  common: 'is one of the most common passwords',
  known: 'is too close to the name, the email address or the name of this site',
};

/** Who chooses a password, as far as that makes it easy to guess. */
export interface Chooser {
  readonly email: string;
  readonly name: string;
}

/**
 * Hashes and verifies passwords, in threads that stand back and a few at a time, so that a flood of sign-ins leaves room
 * for everything else. Each takes tens of milliseconds: never do it inside a transaction.
 */
@Injectable()
export class Passwords {
  private readonly work: BoundedWork;
  private readonly idle: HashingThread[];
  private readonly mostAttended: number;
  private attended = 0;

  constructor({ hashConcurrency, hashQueue }: AuthSettings) {
    const half = Math.max(1, Math.floor(availableParallelism() / 2));
    const atOnce = hashConcurrency ?? half;
    this.work = new BoundedWork(atOnce, hashQueue);
    this.idle = Array.from({ length: atOnce }, () => new HashingThread());
    this.mostAttended = atOnce + hashQueue;
  }

  /**
   * In PHC string format. `field` is what the request calls it.
   * @throws InvalidRequest when the password is too easy to guess
   * @throws AuthBusy
   */
  async hash(password: string, chooser: Chooser | undefined, field = 'password'): Promise<string> {
    const known = chooser ? ['Cleave', chooser.email.split('@')[0]!, chooser.name] : ['Cleave'];
    const weakness = weaknessOf(password, { common: await commonPasswords(), known });
    if (weakness) {
      throw new InvalidRequest({ errors: [{ pointer: `/${field}`, detail: objections[weakness] }] });
    }
    return this.rehash(password);
  }

  /**
   * The same for a password that an account has already, however common it is.
   * @throws AuthBusy
   */
  rehash(password: string): Promise<string> {
    return this.inTurn({ password: typed(password), cost }) as Promise<string>;
  }

  /**
   * Whether a hash was made with other costs than today's: it is made anew at the next login.
   */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(prefix);
  }

  /**
   * Takes as long for an account that does not exist, and is false for it. `onTurn` is called once it has waited for its
   * turn: what it throws spares the work.
   * @throws AuthBusy
   */
  matches(password: string, passwordHash: string | undefined, onTurn = () => {}): Promise<boolean> {
    const hashing = { password: typed(password), hash: passwordHash ?? nobodysHash };
    return this.inTurn(hashing, onTurn) as Promise<boolean>;
  }

  /**
   * For work that has more to do than the password: while as much is under way as may wait, it is not even begun, and
   * costs nothing.
   * @throws AuthBusy
   */
  async attend<T>(work: () => Promise<T>): Promise<T> {
    if (this.attended >= this.mostAttended) throw busy();
    this.attended += 1;
    try {
      return await work();
    } finally {
      this.attended -= 1;
    }
  }

  private async inTurn(hashing: Hashing, onTurn = () => {}): Promise<string | boolean> {
    try {
      return await this.work.run(async () => {
        onTurn();
        return this.onIdleThread(hashing);
      });
    } catch (error) {
      throw error instanceof QueueFull ? busy() : error;
    }
  }

  private async onIdleThread(hashing: Hashing): Promise<string | boolean> {
    const thread = this.idle.pop()!;
    try {
      return await thread.do(hashing);
    } finally {
      this.idle.push(thread);
    }
  }
}

/** The same characters, whichever keyboard composed them. */
function typed(password: string): string {
  return password.normalize('NFKC');
}

function busy(): AuthBusy {
  return new AuthBusy({ retryAfterSeconds: 1 });
}
