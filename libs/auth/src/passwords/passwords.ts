import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { Options } from '@node-rs/argon2';
import { InvalidRequest } from '#contracts/definition';
import { assertNoOpenTransaction } from '#kernel/persistence';
import { AuthSettings } from '../auth.settings.js';
import { findWeakness, type Weakness } from '../domain/password-policy.js';
import { currentDelegatedNetwork } from '../sessions/current-client.js';
import { commonPasswords } from './common-passwords.js';
import { FairQueue } from './fair-queue.js';
import { HashWorker, type HashJob } from './hash-worker.js';

/** argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

const prefix = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Verified in place of the hash of an account that does not exist. */
const dummyHash = `${prefix}${'A'.repeat(22)}$${'A'.repeat(43)}`;

const weaknessMessages: Readonly<Record<NonNullable<Weakness>, string>> = {
  common: 'is one of the most common passwords',
  personal: 'is too similar to the name, the email address or the name of this site',
};

/** Personal data of the account owner that must not make up the password. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Hashes and verifies passwords in low-priority worker threads with limited concurrency, so that a flood of logins leaves
 * capacity for other requests. Client networks are served in turn. Each operation takes tens of milliseconds, and longer in
 * the queue: it is rejected inside a transaction, which would hold a database connection for that time.
 */
@Injectable()
export class Passwords {
  private readonly admission: FairQueue;
  private readonly hashing: FairQueue;
  private readonly idleWorkers: HashWorker[];

  constructor({ hashConcurrency, maxQueuedHashes }: AuthSettings) {
    const half = Math.max(1, Math.floor(availableParallelism() / 2));
    const concurrency = hashConcurrency ?? half;
    this.admission = new FairQueue(concurrency + maxQueuedHashes, 0);
    this.hashing = new FairQueue(concurrency, maxQueuedHashes);
    this.idleWorkers = Array.from({ length: concurrency }, () => new HashWorker());
  }

  /**
   * Returns the hash of a new password in PHC string format. `field` is the name of the request field, for the failure.
   * @throws InvalidRequest if the password is too easy to guess
   * @throws AuthBusy
   */
  async hash(password: string, owner: PasswordOwner | undefined, field = 'password'): Promise<string> {
    const personal = owner ? ['Cleave', owner.email.split('@')[0]!, owner.name] : ['Cleave'];
    const weakness = findWeakness(normalize(password), {
      common: await commonPasswords(),
      personal: personal.map(normalize),
    });
    if (weakness) {
      throw new InvalidRequest({ errors: [{ pointer: `/${field}`, detail: weaknessMessages[weakness] }] });
    }
    return this.hashUnchecked(password);
  }

  /**
   * Hashes a password without checking the password policy: an existing one, or a random value that replaces the password,
   * with which no login is possible.
   * @throws AuthBusy
   */
  hashUnchecked(password: string): Promise<string> {
    return this.enqueue({ password: normalize(password), cost }) as Promise<string>;
  }

  /** Whether a hash was made with other cost parameters than the current ones. It is then replaced on the next login. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(prefix);
  }

  /**
   * Verifies a password. Without a hash (the account does not exist), it takes the same time and returns false.
   * `beforeVerify` runs when the job leaves the queue; if it rejects, the password is not verified.
   * @throws AuthBusy
   */
  matches(
    password: string,
    passwordHash: string | undefined,
    beforeVerify = async (): Promise<void> => {},
  ): Promise<boolean> {
    const job = { password: normalize(password), hash: passwordHash ?? dummyHash };
    return this.enqueue(job, beforeVerify) as Promise<boolean>;
  }

  /**
   * Admission control for requests that do more than verify a password: rejects the request before it does any work if as
   * many requests are active as can be hashed or queued, or if the account or the client network uses its share of them.
   * @throws AuthBusy
   */
  withAdmission<T>(email: string, work: () => Promise<T>): Promise<T> {
    return this.admission.run({ account: email, network: currentDelegatedNetwork() }, work);
  }

  private async enqueue(job: HashJob, beforeRun = async (): Promise<void> => {}): Promise<string | boolean> {
    assertNoOpenTransaction('Hashing a password');
    const run = async (): Promise<string | boolean> => {
      await beforeRun();
      return this.runOnIdleWorker(job);
    };
    return this.hashing.run({ network: currentDelegatedNetwork() }, run);
  }

  private async runOnIdleWorker(job: HashJob): Promise<string | boolean> {
    const worker = this.idleWorkers.pop()!;
    try {
      return await worker.run(job);
    } finally {
      this.idleWorkers.push(worker);
    }
  }
}

/** Unicode normalization, so that a password matches regardless of how the input device composes characters. */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
