import { describe, expect, it } from '@jest/globals';
import { databaseRolesFile } from './database-roles.js';
import { nestCliFile } from './nest-cli-file.js';
import { packageFile } from './package-file.js';
import { monolithComposeFile } from './monolith-compose-file.js';
import { splitComposeFile } from './split-compose-file.js';

const giftCards = { name: 'cards', databaseRole: 'cleave_cards' };

describe('nest-cli.json', () => {
  it('has a project per app', () => {
    const { projects } = JSON.parse(nestCliFile(['monolith', 'cards'])) as { projects: object };
    expect(projects).toMatchObject({
      monolith: { root: 'apps/monolith' },
      cards: { entryFile: 'main', compilerOptions: { tsConfigPath: 'apps/cards/tsconfig.app.json' } },
    });
  });
});

describe('package.json', () => {
  const old = 'node --env-file=docker/production.env dist/apps/old/src/main.js';
  const scripts = { dev: 'd', 'start:dev': 'd', 'start:old': old, seed: 's' };
  const current = JSON.stringify({ name: 'cleave', scripts });

  it('has a start script per app in place of the current ones, and keeps everything else', () => {
    const manifest = JSON.parse(packageFile(current, ['cards'])) as { name: string; scripts: object };
    expect(manifest.name).toBe('cleave');
    expect(Object.entries(manifest.scripts)).toEqual([
      ['dev', 'd'],
      ['start:dev', 'd'],
      ['start:cards', 'node --env-file=docker/production.env dist/apps/cards/src/main.js'],
      ['seed', 's'],
    ]);
  });
});

describe('docker/roles.sql', () => {
  it('creates a role that owns only the schema of its context', () => {
    expect(databaseRolesFile([giftCards])).toContain(
      [
        '\\getenv cards CARDS_PASSWORD',
        "create role cleave_cards login password :'cards';",
        'create schema cards authorization cleave_cards;',
      ].join('\n'),
    );
  });
});

describe.each([
  ['monolith', monolithComposeFile, 'monolith'],
  ['split', splitComposeFile, 'cards'],
])('docker/compose.%s.yaml', (_, composeFile, app) => {
  it('runs a context as its own database role, whose required password PostgreSQL receives', () => {
    const file = composeFile([giftCards]);
    expect(file).toMatch(
      /CARDS_DATABASE_URL: postgres:\/\/cleave_cards:\$\{CARDS_PASSWORD:\?[^}]+\}@postgres:5432\/cleave\n/,
    );
    expect(file).toContain(`args: { APP: ${app} }`);
    expect(file).toContain('      CARDS_PASSWORD: ${CARDS_PASSWORD:?');
    expect(file).not.toMatch(/ DATABASE_URL/);
  });
});
