import { readCommandLine, UsageError } from '#process';

const command = 'npm run g';

/** The names that each schematic requires. */
const requiredNames = {
  message: ['<context>.<message>'],
  context: ['<name>'],
  migration: ['<context>', '<name>'],
} as const;

type Schematic = keyof typeof requiredNames;

const isSchematic = (name: string): name is Schematic => Object.hasOwn(requiredNames, name);

interface GeneratorOptions {
  readonly schematic: Schematic;
  /** The options of the schematic and of the command that runs it. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** @throws UsageError */
export function readGeneratorOptions(args = process.argv.slice(2)): GeneratorOptions {
  const { values, positionals } = readCommandLine(
    {
      command,
      purpose: 'Generates a message, a context or a migration, and updates the generated files.',
      forms: Object.entries(requiredNames).map(
        ([schematic, names]) =>
          `${[schematic, ...names].join(' ')}${schematic === 'message' ? ' [--no-route]' : ''} [--dry-run]`,
      ),
      positionals: {
        message: 'Declaration, handler, spec and REST route of a message, such as orders.count-orders.',
        context: 'Contract, module, schema and app of a context, such as reviews.',
        migration: 'A migration of the schema of a context, such as products add-brand.',
      },
      options: {
        'dry-run': { type: 'boolean', description: 'Lists the files without writing them.', default: false },
        'no-route': {
          type: 'boolean',
          description: 'Without a REST route: only other contexts send the message.',
          default: false,
        },
      },
      example: 'message orders.count-orders --dry-run',
    },
    args.length === 0 ? ['--help'] : args,
  );
  const [schematic, ...names] = positionals;
  if (schematic === undefined) throw new UsageError(command, 'The kind to generate is missing.');
  if (!isSchematic(schematic)) {
    const kinds = Object.keys(requiredNames).join(', ');
    throw new UsageError(command, `'${schematic}' cannot be generated: it must be one of ${kinds}.`);
  }
  const required = requiredNames[schematic];
  const missing = required[names.length];
  if (missing) throw new UsageError(command, `The argument ${missing} of ${schematic} is missing.`);
  if (names.length > required.length)
    throw new UsageError(command, `Unexpected argument '${names[required.length]}'.`);
  if (values['no-route'] && schematic !== 'message')
    throw new UsageError(command, 'Only a message has the option --no-route.');
  const [name, path] = names;
  const options = { name: name!, ...(path && { path }), route: !values['no-route'] };
  // The CLI of the schematics reads `--dry-run=false` as `--dry-run`.
  return { schematic, options: values['dry-run'] ? { ...options, 'dry-run': true } : options };
}
