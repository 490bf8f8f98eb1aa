import { globSync, rmSync } from 'node:fs';
import { takeCoverage } from 'node:v8';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** Test files run in the global scope of the worker. `teardown` restores what a test file may have left changed there. */
export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #original = {
    env: process.env,
    variables: { ...process.env },
    exit: process.exit,
    console: globalThis.console,
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const { env, variables, exit, console } = this.#original;
    for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
    process.env = Object.assign(env, variables);
    process.exit = exit;
    globalThis.console = console;
    if (process.env.NODE_V8_COVERAGE) writeCoverage(process.env.NODE_V8_COVERAGE);
  }

  getVmContext() {
    return null;
  }
}

/** Replaces what this worker wrote after its last test file; Jest kills its workers, which then write nothing. */
function writeCoverage(folder) {
  for (const file of globSync(`${folder}/coverage-${process.pid}-*.json`)) rmSync(file);
  takeCoverage();
}
