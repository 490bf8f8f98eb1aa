/** Measurements per contender, one per round. */
export type Rounds<Measured> = Readonly<Record<string, readonly Measured[]>>;

/**
 * Measures the contenders alternately, A B C A B C …, after one warm-up round. Each round starts with the next
 * contender, so that the order of measurement rotates.
 */
export async function runRounds<Measured>(
  contenders: readonly string[],
  rounds: number,
  measure: (contender: string) => Promise<Measured>,
): Promise<Rounds<Measured>> {
  const measured: Record<string, Measured[]> = Object.fromEntries(contenders.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = round % contenders.length;
    for (const name of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const result = await measure(name);
      if (round > 0) measured[name]!.push(result);
    }
  }
  return measured;
}

export function valuesPerRound<Measured>(
  rounds: Rounds<Measured>,
  name: string,
  value: (m: Measured) => number,
): number[] {
  return rounds[name]!.map(value);
}
