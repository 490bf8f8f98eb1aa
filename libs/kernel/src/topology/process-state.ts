import { Injectable } from '@nestjs/common';

/** Where the process is in its life. */
@Injectable()
export class ProcessState {
  private current: 'starting' | 'serving' | 'draining' = 'starting';
  private listensAt: string | null = null;

  get phase(): 'starting' | 'serving' | 'draining' {
    return this.current;
  }

  /** Null before it listens. */
  get address(): string | null {
    return this.listensAt;
  }

  get serving(): boolean {
    return this.phase === 'serving';
  }

  serve(address: string): void {
    this.current = 'serving';
    this.listensAt = address;
  }

  drain(): void {
    this.current = 'draining';
  }
}
