import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { receiptFacts } from "#app/ui/receipt/facts.ts";
import { people, tasks, terms } from "#db/schema/index.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { findReceipt } from "#lib/collaborations/answer/receipt.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import {
  activationOf,
  administratorsOf,
  anActiveCollaboration,
  approvalOf,
  approveAsShown,
  aRequest,
  service,
} from "#tests/support/cast/requests.ts";
import { evidenceOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("the evidence says who approved what for whom, how she had signed in, and who got access", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "all-customers", "Erik Sund");
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);
  const { collaboration } = await activateCollaboration(anna, { ...activationOf(customer, task), invoiceRecipient: "customer" });
  const [karin] = await administratorsOf(collaboration!);

  await approveAsShown(karin!, collaboration!);

  expect(await evidenceOf(collaboration!)).toMatchObject([
    {
      personId: karin!.personId,
      personName: "Karin Ågren",
      personEmail: karin!.email,
      companyName: "Ågrens Bageri AB",
      organisationNumber: customer.organisationNumber,
      officeName: anna.officeName,
      service,
      taskName: task.name,
      invoiceRecipient: "customer",
      access: ["Anna Lind", "Erik Sund"],
      termsVersion: currentTermsOf(service).version,
      signedInBy: "code",
      signedInAt: karin!.signedInAt,
      approvedAt: expect.any(Date),
    },
  ]);
});

test("evidence and receipt of whoever came by her employer's sign-in say so", async () => {
  const { collaboration, administrator } = await aRequest();
  const { approval } = await approveAsShown(
    { ...administrator, signedInBy: "single-sign-on", provenAt: administrator.signedInAt },
    collaboration,
  );

  const receipt = await findReceipt(collaboration, approval!.id);

  expect([approval!.signedInBy, receipt!.isWhole]).toEqual(["single-sign-on", true]);
  expect(receiptFacts(receipt!, "en").map(({ fact }) => fact)).toContainEqual(expect.stringContaining("OpenID Connect"));
});

test.each(["sv", "en"] as const)("the hash in the evidence is that of the text that was shown (%s)", async (termsLocale) => {
  const { collaboration, administrator } = await aRequest();

  const { approval } = await approveCollaboration(administrator, await approvalOf(collaboration, termsLocale));

  const [text] = await superuser.select().from(terms).where(eq(terms.id, approval!.termsId));
  expect(text).toMatchObject({ locale: termsLocale, version: approval!.termsVersion, text: currentTermsOf(service)[termsLocale] });
  expect(approval!.termsSha256).toBe(createHash("sha256").update(text!.text, "utf8").digest("hex"));
});

test("the evidence keeps the names of that day when people and tasks are renamed", async () => {
  const { collaboration, administrator, task, approval } = await anActiveCollaboration();
  await superuser.update(people).set({ lastName: "Åström" }).where(eq(people.id, administrator.personId));
  await superuser.update(tasks).set({ name: "Bokslut" }).where(eq(tasks.id, task.id));

  const [kept] = await evidenceOf(collaboration);

  expect(kept).toEqual(approval);
});

test("the receipt shows the evidence with the full text, to the company's administrator and to nobody else", async () => {
  const { administrator, approval } = await anActiveCollaboration();
  const other = await aRequest();

  expect(await findReceipt(administrator, approval.id)).toMatchObject({
    id: approval.id,
    termsText: currentTermsOf(service).sv,
    isWhole: true,
  });
  expect(await findReceipt(other.administrator, approval.id)).toBeUndefined();
  expect(await findReceipt(administrator, "nonsense")).toBeUndefined();
});
