import { Injectable } from '@nestjs/common';

type Phase = 'starting' | 'serving' | 'draining';

/** Lifecycle phase of the process. */
@Injectable()
export class ProcessState {
  private currentPhase: Phase = 'starting';
  private advertisedUrl: string | null = null;

  get phase(): Phase {
    return this.currentPhase;
  }

  /** The URL under which other processes reach this one; null before it listens. */
  get url(): string | null {
    return this.advertisedUrl;
  }

  get serving(): boolean {
    return this.phase === 'serving';
  }

  markServing(url: string): void {
    this.currentPhase = 'serving';
    this.advertisedUrl = url;
  }

  markDraining(): void {
    this.currentPhase = 'draining';
  }
}
