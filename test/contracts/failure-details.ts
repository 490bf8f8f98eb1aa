import ts from 'typescript';

/** What a failure says beside its code: the type of each value by its path, such as `lines[].available`. */
export type Details = Readonly<Record<string, string>>;

const configFile = new URL('../../tsconfig.json', import.meta.url).pathname;
const sources = [
  ...['auth', 'orders', 'products', 'definition'].map((name) => `contracts/src/${name}/index.ts`),
  'gateway/src/edge/edge-failures.ts',
].map((file) => new URL(`../../libs/${file}`, import.meta.url).pathname);

/** By code. Details are declared as types only, so the compiler is asked for them. */
export function failureDetails(): Map<string, Details> {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    new URL('../..', import.meta.url).pathname,
  );
  const program = ts.createProgram(sources, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const exported = sources.flatMap((file) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!),
  );
  const found = exported.flatMap((symbol): [string, Details][] => {
    if (checker.getTypeOfSymbol(symbol).getConstructSignatures().length === 0) return [];
    const instance = checker.getDeclaredTypeOfSymbol(aliased(symbol, checker));
    const [code, details] = ['code', 'details'].map((name) => instance.getProperty(name));
    const codeType = code && checker.getTypeOfSymbol(code);
    if (!details || !codeType?.isStringLiteral()) return [];
    return [[codeType.value, membersOf(checker.getTypeOfSymbol(details), checker)]];
  });
  return new Map(found);
}

function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function membersOf(type: ts.Type, checker: ts.TypeChecker, path = ''): Details {
  const parts = checker.getPropertiesOfType(type).map((property) => {
    const name = `${path}${path && '.'}${property.name}`;
    return valueOf(checker.getTypeOfSymbol(property), name, checker);
  });
  return Object.assign({}, ...parts) as Details;
}

function valueOf(type: ts.Type, path: string, checker: ts.TypeChecker): Details {
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (element) return valueOf(element, `${path}[]`, checker);
  const isObject = type.flags & ts.TypeFlags.Object && checker.getPropertiesOfType(type).length > 0;
  if (isObject) return membersOf(type, checker, path);
  return {
    [path]: checker.typeToString(
      type,
      undefined,
      ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.NoTruncation,
    ),
  };
}
