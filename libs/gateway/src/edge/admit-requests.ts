import type { RequestListener } from 'node:http';
import { isProbe } from './is-probe.js';

/**
 * Lets requests through to `answer` while fewer than `room` are being answered, and the rest to `refuse`, before
 * anything else is made of them: what is refused must cost those that are let in next to nothing.
 */
export function admitting(
  room: () => number,
  answer: RequestListener,
  refuse: RequestListener,
): RequestListener {
  let inFlight = 0;
  const leave = (): void => void (inFlight -= 1);
  return (request, response) => {
    if (isProbe(request.url)) return answer(request, response);
    if (inFlight >= room()) return refuse(request, response);
    inFlight += 1;
    response.once('close', leave);
    answer(request, response);
  };
}
