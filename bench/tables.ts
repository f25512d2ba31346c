// Figures as they are printed: one table a question.

export interface Question {
  readonly title: string;
  /** What was done, in a sentence or two. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the figures do not say by themselves. */
  readonly notes?: readonly string[];
}

/** The middle one, and the smallest and largest: how far the runs lie apart. */
export function spread(values: readonly number[]): { median: number; least: number; most: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** The value under which so great a part of the sorted values lies. */
export function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at % 1);
}

/** `0.63 (0.61–0.66)` */
export function printSpread(values: readonly number[], digits: number): string {
  const { median, least, most } = spread(values);
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** Whether a figure keeps its limit, in words that a table can hold. */
export function kept(isKept: boolean): string {
  return isKept ? "kept" : "**not kept**";
}

/** A table of Markdown, its columns as wide as what they hold, so that a terminal shows it as well. */
export function printQuestion({ title, how, columns, rows, notes = [] }: Question): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const printRow = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const table = [printRow(columns), rule, ...rows.map(printRow)].join("\n");
  return [`## ${title}`, how, table, ...notes].join("\n\n");
}
