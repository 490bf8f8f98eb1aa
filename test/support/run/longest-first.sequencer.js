import Sequencer from '@jest/test-sequencer';

const projects = ['chaos', 'long', 'scenarios', 'quick', 'lib', 'unit'];

/** Starts the projects with the longest specs first, so that no worker is left with one of them at the end of a run. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const rank = ({ context }) => projects.indexOf(context.config.displayName.name);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
