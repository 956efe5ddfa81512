import type { Compared } from "./compare.ts";

const columns = ["suite", "files", "same verdict", "same fatal rules", "same warnings", "ms"];

/** Each suite of a corpus in a line, all of them in the last: how often the outcome is that of the official rules, and how long a file took. */
export function corpusTable(compared: readonly Compared[]): string {
  const suites = Map.groupBy(compared, ({ entry }) => entry.suite);
  const all: [suite: string, files: readonly Compared[]][] = [...suites, ["all", compared]];
  const rows = all.map(([suite, files]) => [
    suite,
    String(files.length),
    ...(["verdict", "fatal", "warnings"] as const).map((what) => share(files, what)),
    (files.reduce((sum, { ms }) => sum + ms, 0) / files.length).toFixed(1),
  ]);
  const wide = columns.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? "")].map((text) => text.length)));
  const line = (row: string[]) => row.map((text, at) => (at === 0 ? text.padEnd(wide[at] ?? 0) : text.padStart(wide[at] ?? 0))).join(" · ");
  return [columns, ...rows].map(line).join("\n");
}

function share(files: readonly Compared[], what: "verdict" | "fatal" | "warnings"): string {
  const same = files.filter((one) => one[what]).length;
  return same === files.length ? "100 %" : `${((same / files.length) * 100).toFixed(2)} % (${files.length - same} differ)`;
}
