import type { MessageScope } from '../api/message-scope.js';
import { currentScope } from '../api/message-scope.js';

export interface Note {
  readonly by: string;
  readonly body: unknown;
  readonly scope: MessageScope | undefined;
}

/** What handlers of a test were called with, and what they are to do. */
export class Journal {
  readonly notes: Note[] = [];
  /** Called by each handler after it was noted. */
  act: (note: Note) => void | Promise<void> = () => {};

  async note(by: string, body: unknown): Promise<void> {
    const note = { by, body, scope: currentScope() };
    this.notes.push(note);
    await this.act(note);
  }

  by(name: string): Note[] {
    return this.notes.filter((note) => note.by === name);
  }
}
