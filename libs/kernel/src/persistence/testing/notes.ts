import { Migration } from '@mikro-orm/migrations';
import { defineEntity, p } from '@mikro-orm/sql';
import type { ContextDatabase } from '../context-database.js';

const NoteSchema = defineEntity({
  name: 'Note',
  tableName: 'notes',
  properties: { id: p.integer().primary(), text: p.text() },
});

export class Note extends NoteSchema.class {}
NoteSchema.setClass(Note);

class CreateNotes extends Migration {
  override up(): void {
    this.addSql(
      'create table notes.notes (id integer generated always as identity primary key, text text not null)',
    );
  }
}

class ForbidEmptyNotes extends Migration {
  override up(): void {
    this.addSql(`alter table notes.notes add check (text <> '')`);
  }
}

/** A sample context for the specs of persistence. */
export const notes: ContextDatabase = {
  context: 'notes',
  entities: [NoteSchema],
  migrations: [CreateNotes, ForbidEmptyNotes],
};
