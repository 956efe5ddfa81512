/** One figure of the bench; `holds` is undefined where nothing is promised, or where it could not be measured. */
export type Line = { goal: string; figure: string; holds: boolean | undefined };

/** All figures as one table, its columns under each other. */
export function tableOf(lines: Line[]): string {
  const wide = (column: "goal" | "figure") => Math.max(...lines.map((line) => line[column].length));
  const [goals, figures] = [wide("goal"), wide("figure")];
  return lines.map(({ goal, figure, holds }) => `${goal.padEnd(goals)} · ${figure.padEnd(figures)} · ${word(holds)}`).join("\n");
}

function word(holds: boolean | undefined) {
  if (holds === undefined) return "–";
  return holds ? "holds" : "MISSED";
}
