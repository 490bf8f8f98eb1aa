import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the chaos tool and returns its report. Throws an error with the report if it found problems. */
export async function runChaos(...options: string[]): Promise<string> {
  const tool = ['dist/apps/tools/src/chaos.js', ...options];
  try {
    return (await promisify(execFile)(process.execPath, tool)).stdout;
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: failure });
  }
}
