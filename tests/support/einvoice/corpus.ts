import { compare } from "./compare.ts";
import { entriesIn } from "./entries.ts";
import { corpusTable } from "./table.ts";

/** Official tests and invoices with what the official rules say of them, if this computer has them. */
const { 2: folder = "../shared/corpus" } = process.argv;

const entries = entriesIn(folder);
if (entries.length === 0) {
  console.log(`${folder} has no corpus: no index.jsonl in it`);
  process.exitCode = 2;
} else {
  const compared = entries.map(compare);
  for (const { entry, differs } of compared) for (const one of differs) console.log(`${entry.file}: ${one}`);
  console.log(`\n${corpusTable(compared)}`);
  process.exitCode = compared.every(({ verdict, fatal, warnings }) => verdict && fatal && warnings) ? 0 : 1;
}
