import { expect, test } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { fileFormats } from "#lib/files/file.ts";
import { readTable } from "#lib/imports/table.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aFileOf, imported } from "../imports/files.ts";

test.each(fileFormats)("more customers than are in memory at once stand in the file (%s), each once and in order", async (format) => {
  const anna = await anEmployee();
  await imported(anna, aFileOf(603, "Umeå"));

  const { content } = await exportCustomers(anna, noFilter, format, "sv");

  const table = await readTable(content);
  const names = (table.refusal ? [] : table.rows).map(({ cells }) => cells.name ?? "");
  expect(new Set(names).size).toBe(603);
  expect(names).toEqual(names.toSorted(new Intl.Collator("sv").compare));
});
