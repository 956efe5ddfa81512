import { expect, test } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { findImport } from "#lib/imports/queries.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aFile, aFileOf, anImport, imported, undone } from "./files.ts";

// In what time: npm run bench.
test("five thousand customers, the most that a file may hold, are read and imported", { timeout: 120_000 }, async () => {
  const anna = await anEmployee();

  const added = await imported(anna, aFileOf(5_000, "Umeå"));

  expect(await findImport(anna, added)).toMatchObject({ counts: { new: 5_000, added: 5_000 } });
});

test("a thousand customers are imported, exported, changed and taken back without trouble", { timeout: 120_000 }, async () => {
  const anna = await anEmployee();

  const added = await imported(anna, aFileOf(1_000, "Umeå"));
  const { content } = await exportCustomers(anna, noFilter, "xlsx", "sv");
  const same = await anImport(anna, aFile(content, "kunder.xlsx"));
  const updated = await imported(anna, aFileOf(1_000, "Luleå"));
  await undone(anna, updated);
  await undone(anna, added);

  expect(await findImport(anna, added)).toMatchObject({ counts: { new: 1_000, added: 1_000 } });
  expect(await findImport(anna, same)).toMatchObject({ counts: { same: 1_000 } });
  expect(await findImport(anna, updated)).toMatchObject({ counts: { update: 1_000, updated: 1_000, restored: 1_000 } });
});
