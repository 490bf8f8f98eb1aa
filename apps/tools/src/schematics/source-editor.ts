import { SchematicsException } from '@angular-devkit/schematics';
import ts from 'typescript';

interface ImportedNames {
  readonly values?: readonly string[];
  readonly types?: readonly string[];
}

/** Inserts code into a TypeScript file at positions of its syntax tree. The result is not formatted. */
export class SourceEditor {
  private file: ts.SourceFile;

  constructor(
    private readonly path: string,
    text: string,
  ) {
    this.file = parse(path, text);
  }

  get text(): string {
    return this.file.text;
  }

  /** Adds the names to the import of the module, or adds such an import. */
  addImport(module: string, { values = [], types = [] }: ImportedNames): void {
    const existing = this.imports().find(({ moduleSpecifier }) => specifierOf(moduleSpecifier) === module);
    const bindings = existing?.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings)) {
      const current = bindings.elements.map((element) => element.getText(this.file));
      const [currentTypes, currentValues] = partition(current, (name) => name.startsWith('type '));
      const names = [
        ...sortedNames(currentValues, values),
        ...sortedNames(currentTypes, types.map(typeName)),
      ];
      this.replace(bindings.getStart(this.file), bindings.end, `{ ${names.join(', ')} }`);
      return;
    }
    const names =
      values.length > 0
        ? `{ ${[...values.toSorted(), ...types.map(typeName)].join(', ')} }`
        : `type { ${types.join(', ')} }`;
    this.insertStatement(this.imports(), module, `import ${names} from '${module}';\n`);
  }

  /** Adds `export * from` this relative module. */
  addExportAll(module: string): void {
    const exports = this.file.statements.filter(
      (each): each is ts.ExportDeclaration =>
        ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined,
    );
    const statement = `export * from '${module}';\n`;
    if (exports.length > 0) this.insertStatement(exports, module, statement);
    else this.insert(this.imports().at(-1)?.end ?? 0, `\n\n${statement}`);
  }

  /** Appends an element to the array that is the value of this property or variable. */
  appendToArray(name: string, element: string): void {
    const array = this.valueOf(name, ts.isArrayLiteralExpression);
    this.append(array.elements, element);
  }

  /** Appends a property to the object that is the value of this property or variable. */
  appendToObject(name: string, property: string): void {
    this.append(this.valueOf(name, ts.isObjectLiteralExpression).properties, property);
  }

  /** Appends a property to the object that is an argument of the first call of this function. */
  appendToObjectArgument(callee: string, index: number, property: string): void {
    const argument = this.callOf(callee).arguments[index];
    if (!argument || !ts.isObjectLiteralExpression(argument)) throw this.lacks(`an object in ${callee}(…)`);
    this.append(argument.properties, property);
  }

  /** Inserts an argument after the last argument that is a name. */
  addArgument(callee: string, argument: string): void {
    const last = this.callOf(callee)
      .arguments.filter((each) => ts.isIdentifier(each))
      .at(-1);
    if (!last) throw this.lacks(`an argument of ${callee}(…)`);
    this.insert(last.end, `, ${argument}`);
  }

  /** Appends a member to the first class. */
  appendMember(member: string): void {
    const [declaration] = this.find(ts.isClassDeclaration);
    if (!declaration) throw this.lacks('a class');
    this.insert(declaration.end - 1, `\n${member}\n`);
  }

  /** The elements of the array that is the value of this property or variable. */
  elementsOf(name: string): string[] {
    return this.valueOf(name, ts.isArrayLiteralExpression).elements.map((each) => each.getText(this.file));
  }

  /** The name of the constructor parameter that is decorated with this expression. */
  parameterWith(decorator: string): string | undefined {
    const parameter = this.find(ts.isParameter).find((each) =>
      ts.getDecorators(each)?.some(({ expression }) => expression.getText(this.file) === decorator),
    );
    return parameter?.name.getText(this.file);
  }

  private insertStatement(
    statements: readonly (ts.ImportDeclaration | ts.ExportDeclaration)[],
    module: string,
    statement: string,
  ): void {
    const modules = statements.map(({ moduleSpecifier }) => specifierOf(moduleSpecifier));
    const lastOfSameOrEarlierGroup = modules.findLastIndex((each) => groupOf(each) <= groupOf(module));
    const next = modules.findIndex((each) => groupOf(each) === groupOf(module) && each > module);
    if (next !== -1) this.insert(statements[next]!.getStart(this.file), statement);
    else if (lastOfSameOrEarlierGroup !== -1)
      this.insert(statements[lastOfSameOrEarlierGroup]!.end, `\n${statement.trimEnd()}`);
    else this.insert(0, statement);
  }

  private imports(): ts.ImportDeclaration[] {
    return this.file.statements.filter(ts.isImportDeclaration);
  }

  private callOf(callee: string): ts.CallExpression {
    const call = this.find(ts.isCallExpression).find(
      ({ expression }) => expression.getText(this.file) === callee,
    );
    if (!call) throw this.lacks(`${callee}(…)`);
    return call;
  }

  private valueOf<T extends ts.Expression>(name: string, isExpected: (node: ts.Node) => node is T): T {
    const named = this.find(
      (node): node is ts.PropertyAssignment | ts.VariableDeclaration =>
        ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node),
    ).filter((node) => node.name.getText(this.file) === name);
    const values = named.map(({ initializer }) => initializer && withoutAssertions(initializer));
    const value = values.find((each): each is T => each !== undefined && isExpected(each));
    if (!value) throw this.lacks(name);
    return value;
  }

  private find<T extends ts.Node>(isExpected: (node: ts.Node) => node is T): T[] {
    const found: T[] = [];
    const visit = (node: ts.Node): void => {
      if (isExpected(node)) found.push(node);
      ts.forEachChild(node, visit);
    };
    visit(this.file);
    return found;
  }

  private append(list: ts.NodeArray<ts.Node>, element: string): void {
    const last = list.at(-1);
    this.insert(last?.end ?? list.pos, last ? `, ${element}` : element);
  }

  private insert(position: number, code: string): void {
    this.replace(position, position, code);
  }

  private replace(start: number, end: number, code: string): void {
    this.file = parse(this.path, this.text.slice(0, start) + code + this.text.slice(end));
  }

  private lacks(what: string): SchematicsException {
    return new SchematicsException(`${this.path} lacks ${what}, which this schematic changes.`);
  }
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** The value in `value as const` and `value satisfies Type`. */
function withoutAssertions(expression: ts.Expression): ts.Expression {
  const isAssertion = ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression);
  return isAssertion ? withoutAssertions(expression.expression) : expression;
}

function specifierOf(specifier: ts.Expression | undefined): string {
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : '';
}

/** Packages come first, then subpath imports, then relative paths. */
function groupOf(module: string): number {
  return ['#', '.'].indexOf(module.charAt(0));
}

const typeName = (name: string): string => `type ${name}`;

/** Inserts the new names among the current ones, whose sequence is kept. */
function sortedNames(current: readonly string[], added: readonly string[]): string[] {
  return added.reduce(
    (names, name) => {
      if (names.includes(name)) return names;
      const position = names.findIndex((each) => each.toLowerCase() > name.toLowerCase());
      return names.toSpliced(position === -1 ? names.length : position, 0, name);
    },
    [...current],
  );
}

function partition<T>(items: readonly T[], matches: (item: T) => boolean): [T[], T[]] {
  return [items.filter(matches), items.filter((item) => !matches(item))];
}
