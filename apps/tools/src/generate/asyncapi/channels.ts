import type { AnyContract } from '#contracts/definition';

type Messages = Readonly<Record<string, unknown>>;

export const channelOf = {
  requests: (context: string) => `${context}.requests`,
  replies: (context: string) => `${context}.replies`,
  events: (context: string) => `${context}.events`,
};

const prefix = { default: 'cleave', description: 'The setting `REDIS_PREFIX`.' };

/**
 * A parameter with the only value `{<context>}`. The braces are part of the key (hash tag of Redis Cluster), but an AsyncAPI
 * address cannot contain braces other than those of parameters.
 */
function hashTag(context: string) {
  const description = 'Name of the context in braces, the hash tag of Redis Cluster.';
  return { [context]: { enum: [`{${context}}`], default: `{${context}}`, description } };
}

/** The streams of one context. `senders` are the modules that send requests to it. */
export function channelsOf(
  { context, events }: AnyContract,
  senders: readonly string[],
  messages: { readonly requests: Messages; readonly replies: Messages; readonly events: Messages },
): Record<string, unknown> {
  const caller = { enum: [...senders], description: 'Name of the module that sends the request.' };
  const replyTo = {
    description: 'The field `r` of the request in braces.',
    location: '$message.payload#/r',
  };
  return {
    [channelOf.requests(context)]: {
      title: `Requests to ${context}`,
      address: `{prefix}:{${context}}:rpc:{caller}`,
      description:
        `One stream for each module that sends requests to ${context}. The field \`m\` of an entry is the JSON of a ` +
        'request. The replicas are the consumers of one consumer group.',
      parameters: { prefix, ...hashTag(context), caller },
      messages: messages.requests,
    },
    [channelOf.replies(context)]: {
      title: `Replies of ${context}`,
      address: `{prefix}:{replyTo}:rep:{caller}:${context}`,
      description:
        'One stream for each process that sends requests. The field `m` of an entry is a JSON array of frames, which ' +
        'may belong to several requests; a message of this document is one frame.',
      parameters: { prefix, replyTo, caller },
      messages: messages.replies,
    },
    ...(Object.keys(events).length > 0 && {
      [channelOf.events(context)]: {
        title: `Events of ${context}`,
        address: `{prefix}:{${context}}:events`,
        description:
          `All events of ${context}. The field \`m\` of an entry is the JSON of an event. Each subscribing context has ` +
          'a consumer group and receives each event at least once.',
        parameters: { prefix, ...hashTag(context) },
        messages: messages.events,
      },
    }),
  };
}
