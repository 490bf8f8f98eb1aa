import type { ProcessDirectory } from '#kernel/messaging';
import { sortRecords, type ProcessRecord } from './process-record.js';

/** Reads and sorts the records of all registered processes. Rejects if Redis is unavailable. */
export async function readDirectory(directory: ProcessDirectory): Promise<ProcessRecord[]> {
  return sortRecords((await directory.list()).map((text) => JSON.parse(text) as ProcessRecord));
}
