/**
 * Preloaded before the main module of a process: shifts its clock by CLOCK_AHEAD_MS milliseconds (negative for
 * behind). Timers are not affected.
 */
const offsetMs = Number(process.env['CLOCK_AHEAD_MS']);
const realNow = Date.now;

Date.now = () => realNow() + offsetMs;
globalThis.Date = new Proxy(Date, {
  construct: (date, args, as) => Reflect.construct(date, args.length === 0 ? [date.now()] : args, as) as Date,
  apply: (date) => new date(date.now()).toString(),
});
