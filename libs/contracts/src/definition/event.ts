import type { PayloadClass } from './payload-class.js';

/** `<context>.<thing>-<past participle>.v<n>`. The version is part of the name. */
export type EventPattern = `${string}.${string}.v${number}`;

/** The declaration of an event. */
export interface EventMessage<Pattern extends string, Body extends object> {
  readonly kind: 'event';
  readonly pattern: Pattern;
  readonly body: PayloadClass<Body>;
  /** When the event is published, and what subscribers may assume. Markdown. */
  readonly description: string | undefined;
}

export type AnyEvent = EventMessage<string, any>;
export type BodyOf<E> = E extends EventMessage<string, infer Body> ? Body : never;

/**
 * Declares an event: a fact that has already happened. It is delivered at least once to every subscribing context.
 * Events of an aggregate are published in order; over Redis, a retried event may arrive after later ones. Subscribers
 * deduplicate on the event id through their inbox.
 */
export function event<const Pattern extends EventPattern, Body extends object>(
  pattern: Pattern,
  body: PayloadClass<Body>,
  description?: string,
): EventMessage<Pattern, Body> {
  return { kind: 'event', pattern, body, description };
}
