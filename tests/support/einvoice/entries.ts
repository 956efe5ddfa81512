import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Counts = Record<string, number> | "error";

/** A file of a corpus and what the official rules say of it, as its index has it; of a hostile one, the classes that it may end in. */
export type Entry = {
  file: string;
  suite: string;
  path: string;
  kind?: "document" | "fragment";
  expect: string[];
  must_not_contain?: string;
  generate?: { note_chars?: number; lines?: number; comment_chars?: number; attachment_bytes?: number };
  cen?: Counts;
  peppol?: Counts;
  fatal?: string[];
  warning?: string[];
  schema_valid?: boolean;
  verdict?: "valid" | "invalid";
};

/** Every file that an index below a folder names. */
export const entriesIn = (folder: string): Entry[] =>
  globSync("**/index.jsonl", { cwd: folder })
    .sort()
    .flatMap((index) => entriesOf(join(folder, index)));

const entriesOf = (index: string): Entry[] =>
  readFileSync(index, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((entry) => ({ ...entry, path: pathFrom(dirname(index), entry.file) }));

/** Names start at the index's folder, or at the one above it. */
const pathFrom = (folder: string, file: string) => [join(folder, file), join(folder, "..", file)].find(existsSync) ?? join(folder, file);
