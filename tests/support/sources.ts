import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

const anImport = /^(?:import|export)(?:[^;"]*? from)? "([^"]+)"|\bimport\("([^"]+)"\)/gm;

export type Source = { file: string; text: string; lines: number };
/** `stated` is how it stands there, `imported` which file or package that is. */
export type Import = { file: string; stated: string; imported: string };

/** Every file that git keeps or would keep, with what stands in it. */
export const sources: Source[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" })
  .split("\0")
  .filter((file) => /\.(tsx?|css|sql)$/.test(file))
  .flatMap(readIfThere);

/** What is imported, also for its types alone, lazily or for its effects. */
export const imports: Import[] = sources
  .filter(({ file }) => /(?<!\.d)\.tsx?$/.test(file))
  .flatMap(({ file, text }) =>
    [...text.matchAll(anImport)].map(([, plain, lazy]) => {
      const stated = plain ?? lazy ?? "";
      return { file, stated, imported: pathOf(file, stated) };
    }),
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
