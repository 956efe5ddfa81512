import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { everyDocument } from "#lib/exchange/views/filter.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { manyOf } from "#tests/support/cast/many-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Åkerö Kakel & Klinker AB")];
await aSentInvoice(berg, ek, { number: "F26-311" });
await manyOf(berg, 3);
await superuser.execute(sql`insert into documents (company_id, direction, exchange_id, kind, counterpart_name, counterpart_number, number, issued_on,
    rule_sets, sha256, size, accepted_at, kept_until, payable, currency, reference)
  values (${berg.companyId}, 'in', gen_random_uuid(), 'credit-note', 'Nordkap_Redskap 100 % HB', '8507099805', '20418', current_date,
    'none', repeat('a', 64), 1, now(), '2040-12-31', 1250.00, 'SEK', '7350019')`);

const found = async (search: string) =>
  (await listDocuments(berg.head, { ...everyDocument, search })).documents
    .map(({ number }) => number)
    .filter((number) => number.length > 2);

test.each([
  "F26-311",
  "f26-311",
  "f26-3",
  "311",
  "Åkerö",
  "akero",
  "kakel akero",
  "  KLINKER  ",
  ek.customer.organisationNumber,
  "10017",
  "akero 13 037,50",
])("the invoice is found by %j", async (search) => {
  expect(await found(search)).toEqual(["F26-311"]);
});

test.each([
  "1 250,00",
  "1\u00a0250,00",
  "1250",
  "1250.00",
  "1250,0",
  "1.250,00",
  "1,250.00",
  "1 250 kr",
  "1 250,00 SEK",
  "−1 250,00",
  "nordkap 1 250,00",
  "7350019",
  "7 350 019",
  "850709-****",
  "19850709-9805",
  "100 %",
  "Nordkap_",
])("the credit note is found by %j", async (search) => {
  expect(await found(search)).toEqual(["20418"]);
});

test.each(["1251", "1 250,01", "Nordkap AB", "' or 1=1 --", "\\", "\0x", "2042 8", "26-31", "0418", "50019"])(
  "nothing is found by %j",
  async (search) => {
    expect(await found(search)).toEqual([]);
  },
);

test("an empty search finds all", async () => {
  expect(await found("   ")).toHaveLength(2);
});
