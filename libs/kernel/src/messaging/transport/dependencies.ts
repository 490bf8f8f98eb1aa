/** Patterns of requests or events by module. */
export type PatternsByModule = Readonly<Record<string, readonly string[]>>;

/** What the modules of all processes declare. */
export interface Declarations {
  /**
   * By module: the patterns of the requests that it sends to other contexts. `<context>.*` stands for all requests of a
   * context, for plain Nest code, which declares none.
   */
  readonly dependencies: PatternsByModule;
  /** By module: the patterns of the events that it subscribes to. */
  readonly subscriptions: PatternsByModule;
}

/** Returns the context that a pattern belongs to: the part before its first dot. */
export function contextOf(pattern: string): string {
  return pattern.split('.', 1)[0]!;
}

/**
 * Maps each request pattern, and for pings each context name, to the hosted module that is named as the caller. The receiver
 * accepts a request only from the modules that declare it.
 */
export function callersOf(
  hosted: Iterable<string>,
  dependencies: PatternsByModule,
): ReadonlyMap<string, string> {
  const callers = new Map<string, string>();
  for (const module of hosted)
    for (const pattern of dependencies[module] ?? [])
      for (const key of [pattern, contextOf(pattern)]) if (!callers.has(key)) callers.set(key, module);
  return callers;
}

/** The patterns that each module may send to `context`; only modules that may send any. */
export function patternsByCaller(
  context: string,
  dependencies: PatternsByModule,
): ReadonlyMap<string, ReadonlySet<string>> {
  const toContext = Object.entries(dependencies).map(
    ([caller, patterns]) =>
      [caller, new Set(patterns.filter((each) => contextOf(each) === context))] as const,
  );
  return new Map(toContext.filter(([, patterns]) => patterns.size > 0));
}

/** The modules that subscribe to events of `context`. */
export function subscribersOf(context: string, subscriptions: PatternsByModule): string[] {
  return Object.keys(subscriptions).filter((module) =>
    subscriptions[module]!.some((pattern) => contextOf(pattern) === context),
  );
}
