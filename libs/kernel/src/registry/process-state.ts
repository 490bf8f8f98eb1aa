import { Injectable } from '@nestjs/common';

type Health = 'starting' | 'serving' | 'draining';

/** Health of the process, as its registry record shows it. */
@Injectable()
export class ProcessState {
  private currentHealth: Health = 'starting';
  private advertisedUrl: string | null = null;

  get health(): Health {
    return this.currentHealth;
  }

  /** The URL under which other processes reach this one; null before it listens. */
  get url(): string | null {
    return this.advertisedUrl;
  }

  get serving(): boolean {
    return this.health === 'serving';
  }

  markServing(url: string): void {
    this.currentHealth = 'serving';
    this.advertisedUrl = url;
  }

  markDraining(): void {
    this.currentHealth = 'draining';
  }
}
