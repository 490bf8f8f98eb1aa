/**
 * Divides places among subjects, such as accounts or client networks: a subject may take a further place while it holds
 * less than three times as many as are free. A single subject can use about three quarters of the places; subjects that
 * compete from the start get equal parts. With few places or many subjects, a new subject may find none.
 */
export class FairShare<Subject = string> {
  private readonly held = new Map<Subject, number>();

  allows(subject: Subject, free: number): boolean {
    return this.heldBy(subject) < 3 * free;
  }

  heldBy(subject: Subject): number {
    return this.held.get(subject) ?? 0;
  }

  take(subject: Subject, places = 1): void {
    this.held.set(subject, this.heldBy(subject) + places);
  }

  giveBack(subject: Subject, places = 1): void {
    const left = this.heldBy(subject) - places;
    if (left > 0) this.held.set(subject, left);
    else this.held.delete(subject);
  }
}
