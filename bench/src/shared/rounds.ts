/** Contender → what it measured, one value per round. */
export type Rounds<Measured> = Readonly<Record<string, readonly Measured[]>>;

/**
 * Lets the contenders take turns, A B C A B C …, after one round that does not count. Every round begins with another
 * one, so that none always follows the same.
 */
export async function inRounds<Measured>(
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

export function each<Measured>(
  rounds: Rounds<Measured>,
  name: string,
  value: (m: Measured) => number,
): number[] {
  return rounds[name]!.map(value);
}
