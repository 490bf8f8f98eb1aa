/**
 * Loaded before an app by NODE_OPTIONS: from the signal SIGUSR2 on, the process kills itself with SIGKILL in the middle
 * of turning a refresh token into the next one, at the moment that KILL_AT names.
 */
const program = `
  import net from 'node:net';
  const { write } = net.Socket.prototype;
  const point = process.env.KILL_AT;
  const prepared = new Map();
  let armed = false;
  let rotating;
  /** A connection says the text of a prepared statement once, and from then on its name. */
  const inFull = (said) => {
    for (const [, name, text] of said.matchAll(/(cleave_\\d+)\\0([^\\0]{20,})\\0/g)) prepared.set(name, text);
    return [said, ...Array.from(said.matchAll(/cleave_\\d+/g), ([name]) => prepared.get(name))].join(' ');
  };
  process.on('SIGUSR2', () => (armed = true));
  const die = () => process.kill(process.pid, 'SIGKILL');
  net.Socket.prototype.write = function (data, ...rest) {
    const text = inFull(String(data));
    if (!armed) return write.call(this, data, ...rest);
    const commits = rotating === this && /commit/i.test(text);
    if (commits && point === 'before the commit') return die();
    const result = write.call(this, data, ...rest);
    if (/select.*refresh_families.*for update/is.test(text) && point === 'while the session is locked') die();
    if (commits && point === 'after the commit') die();
    if (/update.*refresh_families.*successor_salt/is.test(text)) rotating = this;
    return result;
  };
`;

export const killPoints = ['while the session is locked', 'before the commit', 'after the commit'] as const;

export type KillPoint = (typeof killPoints)[number];

export function killedAt(point: KillPoint): NodeJS.ProcessEnv {
  return { KILL_AT: point, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
}
