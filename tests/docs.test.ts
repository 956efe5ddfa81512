import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcesUnder } from "./support/sources.ts";

const read = (file: string) => readFileSync(`docs/${file}`, "utf8");
const firstCells = (text: string) => [...text.matchAll(/^\| ([^|]*)\|/gm)].map(([, cell]) => cell ?? "");

/** What each call of the log may say; the name of what is logged stands in for a variable word. */
const logged = sourcesUnder("lib/", "app/", "db/", "worker.ts", "instrumentation.ts")
  .flatMap(({ text }) => [...text.matchAll(/\blog\.(?:debug|info|warn|error)\(/g)].map(({ index }) => callAt(text, index)))
  .flatMap((call) => [...call.matchAll(/"([a-z][^"]{3,})"|`([^`]+)`/gi)].map(([, plain, made]) => plain ?? made ?? ""))
  .map((words) => ({ words, pattern: new RegExp(`^${words.replace(/\$\{[^}]+\}/g, "\\S+")}$`) }));

/** A call up to the bracket that closes it. */
function callAt(text: string, start: number): string {
  const signs = [...text.slice(start)];
  let depth = 0;
  const end = signs.findIndex((sign) => {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    return sign === ")" && depth === 0;
  });
  return signs.slice(0, end).join("");
}

test("every line of the log stands in docs/logging.md, and no other", () => {
  const listed = firstCells(read("logging.md")).flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, line]) => line ?? ""));
  const throughOneDoor = ["worker", "queue"];

  expect(logged.length).toBeGreaterThan(25);
  expect(logged.filter(({ pattern }) => !listed.some((line) => pattern.test(line))).map(({ words }) => words)).toEqual([]);
  expect(listed.filter((line) => !throughOneDoor.includes(line) && !logged.some(({ pattern }) => pattern.test(line)))).toEqual([]);
});

/** The requirements of ASVS 5.0.0 up to level 2: chapter, section and how many of the section, from its first on. */
const sections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
  5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1
  9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4
  13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`
  .trim()
  .split(/\s+/);

const requirements = sections.flatMap((section) => {
  const [name = "", count] = section.split(":");
  return upTo(name, 1, Number(count));
});

function upTo(section: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, place) => `${section}.${first + place}`);
}

/** "6.5.1–6.5.5, 6.6.2" as the single requirements. */
function readIds(cell: string): string[] {
  return cell.split(", ").flatMap((word) => {
    const [from = "", to = from] = word.trim().split("–");
    const section = from.split(".").slice(0, 2).join(".");
    return /^\d+\.\d+\.\d+$/.test(from) ? upTo(section, Number(from.split(".")[2]), Number(to.split(".")[2])) : [];
  });
}

test("every requirement of level 2 stands in docs/security.md exactly once", () => {
  const listed = firstCells(read("security.md")).flatMap(readIds);

  expect(requirements.length).toBe(253);
  expect(requirements.filter((id) => listed.filter((one) => one === id).length !== 1)).toEqual([]);
});

test("every test that a document names is there", () => {
  const named = ["security.md", "faults.md", "operator.md", "backup.md", "migrations.md"].flatMap((file) =>
    [...read(file).matchAll(/`((?:tests\/)?[\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, test]) => ({ file, test: test ?? "" })),
  );

  expect(named.length).toBeGreaterThan(100);
  const isThere = (test: string) => [".", "tests", "tests/faults"].some((folder) => existsSync(`${folder}/${test}`));
  expect(named.filter(({ test }) => !isThere(test))).toEqual([]);
});
