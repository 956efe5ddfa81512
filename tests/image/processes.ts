import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** The first Node among what a process has started, and what that has, on Linux. */
export function nodeUnder({ pid }: { pid?: number | undefined }): number | undefined {
  const started = startedBy();
  const waiting = [...(started.get(pid ?? 0) ?? [])];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (programOf(next) === "node") return next;
    waiting.push(...(started.get(next) ?? []));
  }
  return undefined;
}

function startedBy(): Map<number, number[]> {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const pairs = all.map((pid) => ({
    pid,
    parent: Number(/^PPid:\s+(\d+)/m.exec(orNothing(() => readFileSync(`/proc/${pid}/status`, "utf8")))?.[1]),
  }));
  const under = Map.groupBy(pairs, ({ parent }) => parent);
  return new Map([...under].map(([parent, children]) => [parent, children.map(({ pid }) => pid)]));
}

const programOf = (pid: number) => basename(orNothing(() => readlinkSync(`/proc/${pid}/exe`)));

/** A process may end while it is looked at. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
