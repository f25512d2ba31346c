type Line = { sign: " " | "-" | "+"; text: string; line: number };

/** The first line where two texts differ, counted from one in the first of them. */
export function firstDifference(expected: string, actual: string): number {
  const [left, right] = [expected.split("\n"), actual.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  return at === -1 ? left.length : at + 1;
}

/** Shows what differs line by line, with a few lines around and the line numbers of the expected text. */
export function showDifference(expected: string, actual: string, around = 3): string {
  const lines = compareLines(expected.split("\n"), actual.split("\n"));
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== " "),
  );
  const shown: string[] = [];
  lines.forEach((line, at) => {
    if (near[at]) shown.push(`${String(line.line).padStart(4)} ${line.sign} ${line.text}`.trimEnd());
    else if (near[at - 1]) shown.push("     …");
  });
  return shown.join("\n");
}

/** Longest common subsequence; chats are short, so the plain table is quick enough. */
function compareLines(left: string[], right: string[]): Line[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = right.length - 1; row && j >= 0; j -= 1) {
      row[j] = left[i] === right[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [before, after] = [left[i], right[j]];
    if (before !== undefined && before === after) {
      lines.push({ sign: " ", text: before, line: i + 1 });
      i += 1;
      j += 1;
    } else if (before !== undefined && (after === undefined || length(i + 1, j) >= length(i, j + 1))) {
      lines.push({ sign: "-", text: before, line: i + 1 });
      i += 1;
    } else {
      lines.push({ sign: "+", text: after ?? "", line: i + 1 });
      j += 1;
    }
  }
  return lines;
}
