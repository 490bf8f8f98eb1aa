import { AccessPolicy, Dispatcher } from '#kernel/messaging';
import { RedisTransport } from '#redis';

/** The only module that sends requests to itself; the ACL permits it to the operator. */
export const pingContext = 'advise';

/** Sends or receives the pings of `npm run advise`. */
export function createPingTransport({ url, prefix }: { url: string; prefix: string }): RedisTransport {
  const dependencies = { [pingContext]: [`${pingContext}.ping`] };
  return new RedisTransport(
    { url, prefix, name: pingContext, hosted: [pingContext], dependencies },
    new Dispatcher(new AccessPolicy()),
  );
}
