import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { format, type FormatConfig } from 'oxfmt';
import { SourceEditor } from './source-editor.js';

/** Creates a formatted file. @throws SchematicsException if it exists */
export async function createFile(tree: Tree, path: string, text: string): Promise<void> {
  if (tree.exists(path)) throw new SchematicsException(`${path} exists already.`);
  tree.create(path, await formatted(tree, path, text));
}

/** Changes an existing file, and formats it. */
export async function editFile(
  tree: Tree,
  path: string,
  edit: (editor: SourceEditor) => void,
): Promise<void> {
  const editor = new SourceEditor(path, tree.readText(path));
  edit(editor);
  tree.overwrite(path, await formatted(tree, path, editor.text));
}

async function formatted(tree: Tree, path: string, text: string): Promise<string> {
  const { code, errors } = await format(path, text, tree.readJson('.oxfmtrc.json') as FormatConfig);
  if (errors.length > 0) throw new SchematicsException(`${path}: ${errors[0]!.message}`);
  return code;
}
