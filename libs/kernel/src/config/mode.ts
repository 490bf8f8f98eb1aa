export const modes = ['development', 'test', 'production'] as const;

export type Mode = (typeof modes)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The mode that selects the defaults. An unknown NODE_ENV counts as production, the strictest. */
export function modeOf(env: Environment): Mode {
  const given = env.NODE_ENV || 'development';
  return modes.find((mode) => mode === given) ?? 'production';
}
