export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  /** Placeholder of the value in the usage, such as `<count>`. */
  readonly value?: string;
  /** With the unit of the value. */
  readonly description: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean | string[];
  readonly required?: boolean;
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** What a program accepts as arguments. Its usage is printed with `--help`. */
export interface CommandLine<O extends OptionDeclarations = OptionDeclarations> {
  /** As it is typed, without arguments: `npm run seed`. */
  readonly command: string;
  /** One sentence. */
  readonly purpose: string;
  /** The combinations of arguments, if they are more than the options. */
  readonly forms?: readonly string[];
  /** Descriptions of the arguments that are not options. Without them, none is accepted. */
  readonly positionals?: Readonly<Record<string, string>>;
  readonly options: O;
  /** Descriptions of environment variables that matter. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments of an example. */
  readonly example: string;
}
