import '../cli/report-operator-errors.js';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readCommandLine } from '#process';

// The page can be opened from the disk: it loads nothing from other hosts.

readCommandLine({
  command: 'npm run docs',
  purpose: 'Writes a page about the messages between the contexts to dist/docs.',
  options: {},
  example: '',
});

const folder = resolve('dist/docs');
const packagePath = (file: string): string =>
  createRequire(import.meta.url).resolve(`@asyncapi/react-component/${file}`);
const document = readFileSync('docs/generated/asyncapi.json', 'utf8');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Cleave messages</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="reference.css">
  </head>
  <body>
    <div id="reference"></div>
    <script src="reference.js"></script>
    <script src="document.js"></script>
  </body>
</html>
`;

/** A script, because a page that is opened from the disk cannot fetch files. */
const script = `AsyncApiStandalone.render(
  { schema: ${JSON.stringify(document)}, config: { show: { sidebar: true, errors: false }, sidebar: { showOperations: 'byOperationsTags' } } },
  document.getElementById('reference'),
);
`;

mkdirSync(folder, { recursive: true });
copyFileSync(packagePath('browser/standalone/index.js'), join(folder, 'reference.js'));
copyFileSync(packagePath('styles/default.min.css'), join(folder, 'reference.css'));
writeFileSync(join(folder, 'asyncapi.json'), document);
writeFileSync(join(folder, 'document.js'), script);
writeFileSync(join(folder, 'index.html'), page);
console.log(join(folder, 'index.html'));
