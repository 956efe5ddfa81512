import { eq } from "drizzle-orm";
import { importRows } from "#db/schema/index.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import { readImport } from "#lib/imports/read.ts";
import { startImport, startUndo } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import type { Employee } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** A file as a browser sends it. */
export const aFile = (content: string | Uint8Array<ArrayBuffer>, name = "kunder.csv"): File => new File([content], name);

const headings = "Kundnummer;Namn;Organisationsnummer;Ansvarig;Kontakt förnamn;Kontakt efternamn;Kontakt e-post";

/** A CSV file with these rows under the headings. */
export const aCsv = (...rows: string[]): File => aFile([headings, ...rows].join("\r\n"));

/** As many customers as wanted, each with a valid number of its own. */
export const aFileOf = (customers: number, city: string): File =>
  aFile([`${headings};Ort`, ...numbers(customers).map((number, place) => rowOf(number, place, city))].join("\n"));

const rowOf = (number: string, place: number, city: string) => `;Kund ${place} AB;${number};;Karin;Ågren;k${place}@a.example;${city}`;

const numbers = (many: number): string[] =>
  Array.from({ length: many }, (_, place) => {
    const start = `5569${String(place).padStart(5, "0")}`;
    return Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(organisationNumberFrom)!;
  });

export async function anImport(employee: Employee, file: File): Promise<string> {
  const { importId, refusal } = await readImport(employee, file);
  if (!importId) throw new Error(refusal);
  return importId;
}

/** The file's rows as they stand: what was planned and what became of them. */
export const rowsOf = (importId: string) =>
  superuser.select().from(importRows).where(eq(importRows.importId, importId)).orderBy(importRows.line);

/** What the worker does with an import that somebody started. */
export async function imported(employee: Employee, file: File): Promise<string> {
  const importId = await anImport(employee, file);
  await startImport(employee, importId);
  await doImportJob({ task: "import", importId, officeId: employee.officeId, employeeId: employee.employeeId });
  return importId;
}

export async function undone(employee: Employee, importId: string): Promise<void> {
  await startUndo(employee, importId);
  await doImportJob({ task: "undo", importId, officeId: employee.officeId, employeeId: employee.employeeId });
}
