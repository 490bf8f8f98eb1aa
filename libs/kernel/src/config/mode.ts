export const modes = ['development', 'test', 'production'] as const;

export type Mode = (typeof modes)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The mode that chooses defaults. One we do not know counts as production, the strictest. */
export function modeOf(env: Environment): Mode {
  const given = env.NODE_ENV || 'development';
  return modes.find((mode) => mode === given) ?? 'production';
}
