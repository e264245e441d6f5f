/** Measures several ways of doing a thing side by side: short slices in turn, so that noise of the machine hits all alike. */

export type Contender = { readonly name: string; once(client: number): Promise<unknown> };

export type Measured = {
  readonly name: string;
  /** Operations per second over all slices. */
  readonly rate: number;
  /** Milliseconds of one operation: median and 99th percentile. */
  readonly median: number;
  readonly p99: number;
};

export const measureSideBySide = async (
  contenders: readonly Contender[],
  options: { readonly clients: number; readonly seconds: number; readonly rounds: number },
): Promise<readonly Measured[]> => {
  const { clients, seconds, rounds } = options;
  const times = contenders.map((): number[] => []);
  const spent = contenders.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const place of contenders.keys()) {
      // Each comes first in turn, because the one whose server was idle for long is slower.
      const index = (place + round) % contenders.length;
      const contender = contenders[index];
      if (!contender) continue;
      const warm = round === 0;
      const took = await slice(contender, clients, (seconds * 1000) / (rounds * contenders.length));
      if (warm) continue;
      times[index]?.push(...took.each);
      spent[index] = (spent[index] ?? 0) + took.wall;
    }
  }
  return contenders.map(({ name }, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
    return { name, rate: (sorted.length * 1000) / (spent[index] ?? 1), median: at(0.5), p99: at(0.99) };
  });
};

const slice = async ({ once }: Contender, clients: number, ms: number) => {
  const begin = performance.now();
  const each: number[] = [];
  const client = async (_: unknown, index: number): Promise<void> => {
    while (performance.now() - begin < ms) {
      const start = performance.now();
      await once(index);
      each.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { each, wall: performance.now() - begin };
};
