import { describe, expect, it } from '@jest/globals';
import { runInScope } from '#kernel/messaging';
import { AllReserved, waitWhileReserved } from './wait-while-reserved.js';

describe('an attempt that could lock an account together with those that are being verified', () => {
  function attempts(reservedTimes: number) {
    let made = 0;
    const attempt = async (): Promise<number> => {
      made += 1;
      if (made <= reservedTimes) throw new AllReserved();
      return made;
    };
    return attempt;
  }
  const hourMs = 3_600_000;
  const runBefore = <T>(deadline: number, work: () => Promise<T>) =>
    runInScope({ headers: {}, deadline }, work);

  it('waits until the others have ended', async () => {
    const waiting = runBefore(performance.now() + hourMs, () => waitWhileReserved(attempts(3)));
    await expect(waiting).resolves.toBe(4);
  });

  it('does not wait if there is no time left', async () => {
    const waiting = runBefore(performance.now(), () => waitWhileReserved(attempts(1)));
    await expect(waiting).rejects.toThrow(AllReserved);
  });

  it('is not repeated after another error', async () => {
    let made = 0;
    const fail = async (): Promise<void> => {
      made += 1;
      throw new RangeError();
    };
    await expect(waitWhileReserved(fail)).rejects.toThrow(RangeError);
    expect(made).toBe(1);
  });
});
