/** What a person spent so far, and what the bot's calls to them weighed. */
export type Effort = { taps: number; typed: number; calls: number; bytes: number };

export type CostLimits = { taps: number; typed: number; kilobytes: number };

/** One line for each person who did something; throws where the limits of the line are passed. */
export function costLine(efforts: Map<number, Effort>, nameOf: (id: number) => string, limits?: CostLimits): string[] {
  return [...efforts]
    .filter(([, effort]) => effort.taps + effort.typed > 0)
    .map(([id, effort]) => {
      const line = `${nameOf(id)}: ${effort.taps} taps, ${effort.typed} typed, ${effort.calls} calls, ${kilobytes(effort)} KB`;
      if (limits && isOver(effort, limits)) throw new Error(`that is too much: ${line}`);
      return `  ${line}`;
    });
}

function isOver(effort: Effort, limits: CostLimits): boolean {
  return effort.taps > limits.taps || effort.typed > limits.typed || effort.bytes / 1000 > limits.kilobytes;
}

/** Rounded up to whole ones, so that a comma in a text does not change the line. */
function kilobytes(effort: Effort): number {
  return Math.ceil(effort.bytes / 1000);
}
