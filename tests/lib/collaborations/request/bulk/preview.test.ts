import { expect, test } from "vitest";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { previewInBulk } from "#lib/collaborations/request/bulk/preview.ts";
import { findBulk } from "#lib/collaborations/request/bulk/queries.ts";
import { doBulkJob, startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { aCompany, aCustomerOf, anEmployee, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { collaborationsOf, letterRowsOf } from "#tests/support/readback/history.ts";

const personalLine = "Hej! Det här är det vi skrev om i nyhetsbrevet.";
const input = { service, invoiceRecipient: "office", period: null, personalLine, templateId: null } as const;

test("the same line goes to all, and each letter can be looked at as it will be sent", async () => {
  const anna = await anEmployee();
  const fresh = await aCustomerOf(anna, { name: "Backens" });
  const served = await aCustomerOf(anna, { name: "Almviks", ...sameCompanyAs(await aCompany([service])) });
  const idle = await aCustomerOf(anna, { name: "Cederkvists" });
  for (const customer of [fresh, served]) await aTaskFor(customer, anna);
  const { bulkId = "" } = await prepareBulk(anna, { filter: noFilter }, input);
  const bulk = (await findBulk(anna, bulkId))!;

  const looked = await previewInBulk(anna, bulk, fresh.id);

  expect(looked).toMatchObject({ to: { person: { email: fresh.contactEmail } }, letters: [{ kind: "administrator-created" }] });
  expect(await previewInBulk(anna, bulk, served.id)).toMatchObject({
    to: { administrators: 1 },
    letters: [{ kind: "collaboration-request" }],
  });
  expect(await previewInBulk(anna, bulk, idle.id)).toBeUndefined();
  expect(await previewInBulk(anna, bulk, "nobody")).toBeUndefined();

  await startBulk(anna, bulkId);
  await doBulkJob({ bulkId, ...anna });
  const { link: _, answerBefore: __, ...told } = looked!.letters[0]!.facts;
  for (const [customer, facts] of [
    [fresh, told],
    [served, { personalLine }],
  ] as const) {
    const [collaboration] = await collaborationsOf(customer);
    const [letter] = await letterRowsOf(collaboration!);
    expect(letter!.facts).toMatchObject(facts);
  }
  expect(await previewInBulk(anna, bulk, fresh.id)).toBeUndefined();
});
