/**
 * Divides units (slots or bytes) among subjects, such as accounts or client networks: a subject may acquire more while
 * held < 3 × free. A single subject can use about three quarters of the units; subjects that compete from the start get
 * equal parts. With few units or many subjects, a new subject may find none: `reserved` units are therefore available only to
 * subjects that hold nothing. While no more than that many subjects hold units, a new one finds a unit.
 */
export class FairShare<Subject = string> {
  private readonly held = new Map<Subject, number>();

  constructor(private readonly reserved = 0) {}

  allows(subject: Subject, free: number): boolean {
    const held = this.heldBy(subject);
    return held < 3 * free && (held === 0 || free > this.reserved);
  }

  heldBy(subject: Subject): number {
    return this.held.get(subject) ?? 0;
  }

  acquire(subject: Subject, units = 1): void {
    this.held.set(subject, this.heldBy(subject) + units);
  }

  release(subject: Subject, units = 1): void {
    const left = this.heldBy(subject) - units;
    if (left > 0) this.held.set(subject, left);
    else this.held.delete(subject);
  }
}
