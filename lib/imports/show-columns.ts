import { inOffice } from "#db/tenant.ts";
import type { Column } from "#lib/customers/columns.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import { mayImport } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";
import { cellAsWritten } from "./as-written.ts";
import type { Row } from "./csv.ts";
import type { Layout } from "./layout.ts";
import { lookAtApart } from "./read-apart.ts";
import { listRemembered } from "./remembered.ts";
import { mostColumns, type Reading } from "./table.ts";
import { findWaitingFile } from "./waiting-file.ts";

const mostSamples = 3;
const mostLines = 12;

export type ShownColumns = Extract<Awaited<ReturnType<typeof showColumns>>, { refusal: undefined }>;

/** A file's first rows, what we think its columns are, and how else it could be looked at. None where nothing can be said any more. */
export async function showColumns(employee: Employee, importId: string, ways: Reading) {
  if (!mayImport(employee)) return undefined;
  const waiting = await inOffice(employee, (tx) => findWaitingFile(tx, employee, importId));
  if (!waiting) return undefined;
  const { file, ...found } = waiting;
  const looked = await lookAtApart(employee.officeId, file, { ...ways, remembered: await listRemembered(employee) });
  if (looked.refusal) return { ...found, refusal: looked.refusal };
  const { opened, rows, layout } = looked;
  return {
    ...found,
    refusal: undefined,
    sheet: opened.sheet,
    sheets: opened.sheets,
    encoding: opened.encoding,
    encodings: opened.encodings,
    line: layout.line,
    lines: rows.slice(0, mostLines).map(({ line, cells }) => ({
      line,
      cells: cells
        .filter((cell) => cell.trim())
        .slice(0, 6)
        .map(short),
    })),
    columns: columnsOf(layout).slice(0, mostColumns),
    missing: layout.missing,
    twice: layout.twice,
  };
}

const columnsOf = ({ headings, columns, body, missing }: Layout) =>
  headings.map((heading, place) => ({
    heading: short(heading),
    samples: samplesOf(body, place),
    column: columns[place] ?? suggested(body, place, missing),
  }));

const samplesOf = (body: Row[], place: number): string[] => {
  const filled = body.flatMap(({ cells }) => cells[place]?.trim() || []);
  return [...new Set(filled)].slice(0, mostSamples).map(short);
};

/** A column of which most cells are organisation numbers will be theirs. */
function suggested(body: Row[], place: number, missing: Column[]): Column | null {
  const cells = body.slice(0, 200).flatMap((row) => row.cells[place]?.trim() || []);
  const numbers = cells.filter((cell) => organisationNumberFrom(cell));
  return missing.includes("organisationNumber") && numbers.length > cells.length / 2 ? "organisationNumber" : null;
}

const short = (cell: string): string => cellAsWritten(cell, 60);
