import type { DeadLetter, DeadLetters } from '#kernel/messaging';

/** Dead letters of several places, each with its own shape of id. */
export class AllDeadLetters implements DeadLetters {
  constructor(
    private readonly overRedis: DeadLetters | undefined,
    /** By context. */
    private readonly inProcess: Readonly<Record<string, DeadLetters>>,
  ) {}

  async list(): Promise<DeadLetter[]> {
    const places = [...Object.values(this.inProcess), ...(this.overRedis ? [this.overRedis] : [])];
    const lists = await Promise.all(places.map((place) => place.list()));
    return lists.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  replay(id: string): Promise<boolean> {
    return this.placeOf(id).replay(id);
  }

  discard(id: string): Promise<boolean> {
    return this.placeOf(id).discard(id);
  }

  /** An id of the outboxes is `<context>/<position>`, one of Redis `<source>/<subscriber>/<entry>`. */
  private placeOf(id: string): DeadLetters {
    const [context = '', ...rest] = id.split('/');
    const place = rest.length === 2 ? this.overRedis : this.inProcess[context];
    if (!place) throw new Error(`no dead letter here has the id ${id}`);
    return place;
  }
}
