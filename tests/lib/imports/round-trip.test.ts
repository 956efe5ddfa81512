import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { fileFormats } from "#lib/files/file.ts";
import { rowsOfCsv } from "#lib/imports/csv.ts";
import { templateOf } from "#lib/imports/template.ts";
import { locales } from "#lib/locale.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { aFile, anImport, rowsOf } from "./files.ts";

const everything = noFilter;
const full = {
  number: "007",
  shortName: "Ågren",
  organisationNumber: "8501011236",
  email: "info@xn--grens-lra.example",
  phone: "+46 8 123 456",
  street: "Storgatan 1",
  postcode: "012 34",
  city: "Umeå",
  gln: "7350000000009",
  vatPeriod: "quarter",
  yearEndsIn: 8,
  invoiceEmail: "faktura@xn--e1afmkfd.xn--p1ai",
  invoiceReference: "=HYPERLINK(1)",
  paymentDays: 10,
  notes: 'Rad ett; "citat"\r\nrad två',
  locale: "en",
} as const;

test.each(locales.flatMap((locale) => fileFormats.map((format) => [locale, format] as const)))(
  "what is exported in %s as %s is unchanged when it is imported",
  async (locale, format) => {
    const anna = await anEmployee();
    await aCustomerOf(anna, full);
    await aCustomerOf(anna, { name: "@home AB", phone: "-08 123", contact: { firstName: "+Karin", lastName: "=Ågren" } });
    await aCustomerOf(anna, { name: "Bara namn AB", contact: { firstName: "Nils", lastName: "Ek", mobile: "070-174 06 05" } });

    const { name, content } = await exportCustomers(anna, everything, format, locale);
    const importId = await anImport(anna, aFile(content, name));

    expect((await rowsOf(importId)).map(({ plan, problems, after }) => [plan, problems, after])).toEqual(Array(3).fill(["same", [], null]));
  },
);

test("no cell of a CSV export is a formula", async () => {
  const anna = await anEmployee();
  const signs = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"];
  for (const sign of signs)
    await aCustomerOf(anna, { name: `${sign} AB`, notes: sign, contact: { mobile: "+46701740605", firstName: sign, lastName: sign } });

  const { content } = await exportCustomers(anna, everything, "csv", "sv");

  const cells = rowsOfCsv(Buffer.from(content).toString("utf8").slice(1)).flatMap((row) => row.cells);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => cell.startsWith("'"))).toHaveLength(signs.length * 4);
});

test("no cell of an XLSX export is a formula: each is a text", async () => {
  const anna = await anEmployee();
  await aCustomerOf(anna, { name: "=1+1 AB", phone: "+46 8 123", notes: "@SUM(1)" });

  const { content } = await exportCustomers(anna, everything, "xlsx", "sv");

  const sheet = strFromU8(unzipSync(content)["xl/worksheets/sheet1.xml"]!);
  const cells = sheet.match(/<c [^>]*>/g) ?? [];
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(cells.length).toBeGreaterThan(30);
  expect(cells.filter((cell) => !/ t="(s|inlineStr)"/.test(cell))).toEqual([]);
});

test("an export holds what the filter shows, to whom it shows it, and the office's history says so", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "own-customers");
  await aCustomerOf(anna, { name: "Ågrens Bageri AB" });
  await aCustomerOf(anna, { name: "Björk Bygg AB", responsibleId: erik.employeeId });
  const namesIn = async (who: typeof anna, filter: Parameters<typeof exportCustomers>[1]) => {
    const { content } = await exportCustomers(who, filter, "csv", "sv");
    return rowsOfCsv(Buffer.from(content).toString("utf8").slice(1))
      .slice(1)
      .map(({ cells }) => cells[1])
      .filter(Boolean);
  };

  expect(await namesIn(anna, everything)).toEqual(["Björk Bygg AB", "Ågrens Bageri AB"]);
  expect(await namesIn(anna, { ...everything, search: "bageri" })).toEqual(["Ågrens Bageri AB"]);
  expect(await namesIn(anna, { ...everything, responsible: erik.employeeId })).toEqual(["Björk Bygg AB"]);
  expect(await namesIn(anna, { ...everything, state: "active" })).toEqual([]);
  expect(await namesIn(erik, everything)).toEqual(["Björk Bygg AB"]);
  expect((await historyOf({ id: anna.officeId })).filter((action) => action === "customers exported")).toHaveLength(5);
});

test.each(locales.flatMap((locale) => fileFormats.map((format) => [locale, format] as const)))(
  "the template in %s as %s is a file that can be imported",
  async (locale, format) => {
    const anna = await anEmployee();

    const { name, content } = await templateOf(format, anna.email, locale);
    const importId = await anImport(anna, aFile(content, name));

    expect(await rowsOf(importId)).toMatchObject([
      { plan: "new", problems: [], after: { locale, contactFirstName: "Karin", yearEndsIn: 12 } },
    ]);
  },
);
