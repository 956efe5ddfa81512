import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

const valueImport = /^(?:import|export)(?! type\b)(?:[^;"]*? from)? "([^"]+)"|\bimport\("([^"]+)"\)/gm;

export type Source = { file: string; text: string; lines: number };
export type Import = { file: string; imported: string };

/** Every file that git keeps or would keep, with what stands in it. */
export const sources: Source[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" })
  .split("\0")
  .filter((file) => /\.(tsx?|css|sql)$/.test(file))
  .flatMap(readIfThere);

/** What is imported for its values, also lazily and for its effects alone; type-only imports are free. */
export const valueImports: Import[] = sources
  .filter(({ file }) => /(?<!\.d)\.tsx?$/.test(file))
  .flatMap(({ file, text }) =>
    [...text.matchAll(valueImport)].map(([, stated, lazy]) => ({ file, imported: pathOf(file, stated ?? lazy ?? "") })),
  );

export const sourcesUnder = (...folders: string[]): Source[] =>
  sources.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));

/** "file imports what" of each import that something is wrong with. */
export const namesOf = (imports: Import[]): string[] => imports.map(({ file, imported }) => `${file} imports ${imported}`);

function pathOf(file: string, imported: string) {
  if (imported.startsWith("#")) return imported.slice(1);
  return imported.startsWith(".") ? posix.join(posix.dirname(file), imported) : imported;
}

function readIfThere(file: string): Source[] {
  try {
    const text = readFileSync(file, "utf8");
    return [{ file, text, lines: text.split("\n").length - 1 }];
  } catch {
    return [];
  }
}
