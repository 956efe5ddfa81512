import { expect, test } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import { findImport } from "#lib/imports/queries.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aFile, anImport, headings, imported, undone } from "./files.ts";

/** As many valid numbers as wanted, each once. */
const numbers = (many: number): string[] =>
  Array.from({ length: many }, (_, place) => {
    const start = `5569${String(place).padStart(5, "0")}`;
    return Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(organisationNumberFrom)!;
  });

test("five thousand customers are read, imported, exported, changed and taken back without trouble", { timeout: 120_000 }, async () => {
  const anna = await anEmployee();
  const times: Record<string, number> = {};
  const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    times[what] = Math.round(performance.now() - start);
    return result;
  };
  const table = (city: string) =>
    aFile(
      [
        `${headings};Ort`,
        ...numbers(5_000).map((number, place) => `;Kund ${place} AB;${number};;Karin;Ågren;k${place}@a.example;${city}`),
      ].join("\n"),
    );

  await timed("read", () => anImport(anna, table("Umeå")));
  const added = await timed("read and import", () => imported(anna, table("Umeå")));
  const { content } = await timed("export", () => exportCustomers(anna, noFilter, "xlsx", "sv"));
  const same = await timed("read the export", () => anImport(anna, aFile(content, "kunder.xlsx")));
  const updated = await timed("read and update", () => imported(anna, table("Luleå")));
  await timed("undo the update", () => undone(anna, updated));
  await timed("undo the import", () => undone(anna, added));
  if (process.env.SHOW_TIMES) console.log(times);

  expect(await findImport(anna, added)).toMatchObject({ counts: { new: 5_000, added: 5_000 } });
  expect(await findImport(anna, same)).toMatchObject({ counts: { same: 5_000 } });
  expect(await findImport(anna, updated)).toMatchObject({ counts: { update: 5_000, updated: 5_000, restored: 5_000 } });
  expect(times["read and import"]).toBeLessThan(60_000);
});
