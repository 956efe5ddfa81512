import { expect, test } from "vitest";
import { addCustomer } from "#lib/customers/add.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { ChangedCard, CustomerCard } from "#lib/customers/input.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { readForm } from "#lib/forms.ts";
import { anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { rowOf, typed } from "./cards.ts";

const hostile = [
  "\0",
  "a\0b",
  "'; drop table customers; --",
  "{{constructor}}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "%00%ff",
  "\\x00\\u0000",
  "\u202e\u200b\ufeff",
  "\ud800",
  "😀".repeat(60),
  "e\u0301",
  "1e999",
  "NaN",
  "-0",
  "٥٥٦٠١٦٠٦٨٠",
  "5".repeat(5000),
  "9".repeat(40),
  "a@".repeat(150),
  "\r\n\t",
  "__proto__",
];

const longest = { number: 20, name: 120, shortName: 16, street: 120, postcode: 12, city: 60, invoiceReference: 80, notes: 4000 };

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [field, word] of Object.entries(fields)) form.set(field, word);
  return form;
};

test.each(Object.entries(longest))("%s takes %i letters and not one more", (field, most) => {
  const [full, over] = ["x".repeat(most), "x".repeat(most + 1)].map((word) => CustomerCard.safeParse(typed({ [field]: word })));

  expect(full!.data).toMatchObject({ [field]: "x".repeat(most) });
  expect(over!.error?.issues).toMatchObject([{ path: [field], message: "tooLong" }]);
});

test("whatever is sent in whichever field is either kept as it is or refused with a sentence of ours", () => {
  const ours = /^(tooLong( \d+)?|nameLeadsAway|namePretends|give[A-Z]\w+|choose[A-Z]\w+|organisationNumber[A-Z]\w+)$/;
  for (const card of [CustomerCard, ChangedCard]) {
    for (const field of Object.keys(typed())) {
      for (const word of hostile) {
        const { data, error } = card.safeParse(typed({ [field]: word }));

        for (const { path, message } of error?.issues ?? []) expect([path, message]).toEqual([[field], expect.stringMatching(ours)]);
        expect(Object.keys(data ?? typed()).sort()).toEqual(Object.keys(typed()).sort());
      }
    }
  }
});

test("what a form lets through the database takes, and shows again as it was written", async () => {
  const anna = await anEmployee();
  const free = ["name", "shortName", "street", "city", "invoiceReference", "notes"];
  for (const [place, word] of hostile.entries()) {
    const fields = Object.fromEntries(free.map((field) => [field, word]));
    const own = { number: `N${place}`, organisationNumber: anOrganisationNumber(), responsibleId: anna.employeeId };
    const { input } = readForm(CustomerCard, formOf(typed({ ...fields, ...own })), (key) => key);
    if (!input) continue;

    const { customer } = await addCustomer(anna, input);

    expect(await rowOf(customer!)).toMatchObject(input);
  }
  expect((await listCustomers(anna, noFilter)).total).toBeGreaterThan(3);
});

test("a search for anything at all gets an answer", async () => {
  const anna = await anEmployee();

  for (const search of hostile) expect(await listCustomers(anna, { ...noFilter, search })).toEqual({ customers: [], total: 0 });
});
