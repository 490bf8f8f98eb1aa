import type { PGlite, Transaction } from '@electric-sql/pglite';
import { Logger } from '@nestjs/common';

const logger = new Logger('embedded database');

/**
 * Rejects every query after a PANIC, for example because the disk is full. PGlite would process the next query in an
 * endless loop, which blocks the process and its signal handlers.
 */
export function rejectAfterPanic(pglite: PGlite, folder: string): void {
  const execute = pglite.execProtocolStream.bind(pglite);
  const transact = pglite.transaction.bind(pglite);
  let panic: EmbeddedDatabaseStopped | undefined;

  pglite.execProtocolStream = async (message, options) => {
    if (panic) throw panic;
    try {
      return await execute(message, options);
    } catch (error) {
      if ((error as { severity?: string }).severity !== 'PANIC') throw error;
      panic = new EmbeddedDatabaseStopped(folder, error as Error);
      logger.fatal(panic.message);
      throw panic;
    }
  };
  // If a transaction cannot begin, kysely waits for ever for the call of `work`: its first query is rejected instead.
  pglite.transaction = async <T>(work: (transaction: Transaction) => Promise<T>) => {
    let hasBegun = false;
    try {
      return await transact((transaction) => {
        hasBegun = true;
        return work(transaction);
      });
    } catch (error) {
      if (hasBegun) throw error;
      return work({ query: () => Promise.reject(error) } as unknown as Transaction);
    }
  };
}

class EmbeddedDatabaseStopped extends Error {
  /** SQLSTATE `crash_shutdown`: requests are rejected with 503. */
  readonly code = '57P02';

  constructor(folder: string, { message }: Error) {
    super(
      `The embedded database in ${folder} has stopped: ${message}. Remove the cause and restart the process.`,
    );
  }
}
