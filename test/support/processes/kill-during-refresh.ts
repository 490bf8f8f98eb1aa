/**
 * Preloaded by NODE_OPTIONS. After SIGUSR2, the process kills itself with SIGKILL during the rotation of a refresh
 * token, at the point given by KILL_AT.
 */
const preload = `
  import net from 'node:net';
  const { write } = net.Socket.prototype;
  const point = process.env.KILL_AT;
  const prepared = new Map();
  let armed = false;
  let rotating;
  /** Adds the text of the prepared statements that the data refers to by name. */
  const withStatements = (data) => {
    for (const [, name, text] of data.matchAll(/(cleave_\\d+)\\0([^\\0]{20,})\\0/g)) prepared.set(name, text);
    return [data, ...Array.from(data.matchAll(/cleave_\\d+/g), ([name]) => prepared.get(name))].join(' ');
  };
  process.on('SIGUSR2', () => (armed = true));
  const die = () => process.kill(process.pid, 'SIGKILL');
  net.Socket.prototype.write = function (data, ...rest) {
    const text = withStatements(String(data));
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

/** Environment of a process that kills itself at this point. */
export function killDuringRefresh(point: KillPoint): NodeJS.ProcessEnv {
  return { KILL_AT: point, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
}
