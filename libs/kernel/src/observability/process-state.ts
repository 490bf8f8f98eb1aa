import { Injectable } from '@nestjs/common';

type Health = 'starting' | 'serving' | 'draining';

/** Health of the process, as its registry record shows it. */
@Injectable()
export class ProcessState {
  private currentHealth: Health = 'starting';
  private advertisedUrl: string | null = null;

  /** By context. */
  private readonly problems = new Map<string, string>();

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

  /** Makes the process not ready because of `problem`, a text for an operator, until undefined is reported for `context`. */
  report(context: string, problem: string | undefined): void {
    if (problem === undefined) this.problems.delete(context);
    else this.problems.set(context, problem);
  }

  /** The reported problems of the contexts that are active here. */
  reportedProblems(isActive: (context: string) => boolean = () => true): string[] {
    return [...this.problems].flatMap(([context, problem]) => (isActive(context) ? [problem] : []));
  }
}
