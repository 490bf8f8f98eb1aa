import type { ProcessDirectory } from '#kernel/messaging';
import { inOrder, type ProcessRecord } from './process-record.js';

/** Rejects when Redis does not answer. */
export async function readDirectory(directory: ProcessDirectory): Promise<ProcessRecord[]> {
  return inOrder((await directory.list()).map((text) => JSON.parse(text) as ProcessRecord));
}
