import type { AnyContract, AnyEvent, AnyRequest } from '#contracts/definition';
import { namesWith, type SystemDescription } from '../system-description.js';
import { channelOf } from './channels.js';

const ref = (...path: readonly string[]) => ({ $ref: `#/${path.join('/')}` });
const tag = (name: string) => ({ tags: [{ name }] });

/** What a context does with the messages of its contract: it receives requests and sends events. */
export function operationsOf(contract: AnyContract, system: SystemDescription): Record<string, unknown> {
  const { context, requests, events } = contract;
  return Object.fromEntries([
    ...Object.values(requests).map((message) => [message.pattern, receive(context, message, system)]),
    ...Object.values(events).flatMap((event) => [
      [event.pattern, publish(context, event)],
      ...namesWith(system.subscriptions, event.pattern).map((subscriber) => [
        `${subscriber}.on.${event.pattern}`,
        subscribe(subscriber, context, event),
      ]),
    ]),
  ]) as Record<string, unknown>;
}

function receive(context: string, message: AnyRequest, { dependencies }: SystemDescription) {
  const { pattern, kind, summary, description, deprecated, access, idempotent, deadlineMs } = message;
  const senders = namesWith(dependencies, pattern);
  const facts = [
    `- Kind: ${kind}`,
    `- Access: \`${access}\``,
    `- Sent by: ${senders.join(', ') || 'no module yet'}`,
    `- Deadline: ${deadlineMs} ms`,
    `- Delivered again if its replica is lost: ${idempotent ? 'yes' : 'no'}`,
  ].join('\n');
  const requests = channelOf.requests(context);
  const replies = channelOf.replies(context);
  return {
    action: 'receive',
    ...(summary !== undefined && { summary }),
    description: [deprecated && `Deprecated: ${deprecated}`, description, facts].filter(Boolean).join('\n\n'),
    ...tag(context),
    channel: ref('channels', requests),
    messages: [ref('channels', requests, 'messages', pattern)],
    reply: {
      channel: ref('channels', replies),
      messages: [ref('channels', replies, 'messages', `${pattern}.reply`)],
    },
  };
}

function publish(context: string, { pattern, description }: AnyEvent) {
  return {
    action: 'send',
    ...(description !== undefined && { description }),
    ...tag(context),
    channel: ref('channels', channelOf.events(context)),
    messages: [ref('channels', channelOf.events(context), 'messages', pattern)],
  };
}

function subscribe(subscriber: string, context: string, { pattern }: AnyEvent) {
  return {
    action: 'receive',
    summary: `${subscriber} subscribes to this event`,
    ...tag(subscriber),
    channel: ref('channels', channelOf.events(context)),
    messages: [ref('channels', channelOf.events(context), 'messages', pattern)],
  };
}
