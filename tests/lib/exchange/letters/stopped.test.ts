import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { markHandled } from "#lib/exchange/chosen/handle.ts";
import { compose } from "#lib/mail/compose.ts";
import { at } from "#lib/time.ts";
import { aCustomerOf } from "#tests/support/cast/cast.ts";
import { lettersTo, nothingWaits, on, sendsAt, stoppedAt } from "#tests/support/cast/document-letters.ts";
import { aMailbox, brokenInvoice, fileOf, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const ek = await aMailbox("Eks Kakel AB");
beforeEach(nothingWaits);

const told = ({ personId }: { personId: string }) => lettersTo({ personId }, "document-stopped");
const broken = (from: Parameters<typeof invoiceFile>[0], number: string, buyerReference = "Anna") =>
  brokenInvoice(from, ek, { number, buyerReference });

test("what was stopped and left for an hour is told of once, all of it in one letter", async () => {
  const berg = await aMailbox();
  await sendsAt("10:00", berg.head, broken(berg, "401"));
  await sendsAt("10:05", berg.head, fileOf("%PDF-1.7", "faktura 402.pdf"));
  await sendsAt("10:50", berg.head, broken(berg, "403"));

  const many = [];
  for (const clock of ["10:45", "10:59", "11:15", "11:30", "12:00", "12:15", "12:30", "14:00"]) many.push(await stoppedAt(on(clock)));

  expect(many).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
  const letters = await told(berg.head);
  expect(
    letters.map(({ facts }) => Object(facts).documents.map((one: { number: string; file: string }) => one.number || one.file)),
  ).toEqual([["401", "faktura 402.pdf"], ["403"]]);
  const { subject, text } = await compose(letters[0]!);
  expect(subject).toBe("Stoppade fakturor väntar på Bergs Bygg AB");
  expect(text).toContain("* Faktura 401\n   Beloppet att betala");
  expect(text).toContain("* faktura 402.\u2060pdf\n   Filen går inte att läsa som en e-faktura.");
  expect(text).toContain(`/my/${berg.companyId}/documents?view=attention`);
});

test("what was handled or sent again within the hour is not told of; what was stopped again has an hour of its own", async () => {
  const berg = await aMailbox();
  await sendsAt("10:00", berg.head, broken(berg, "411"));
  const { documentId } = await sendsAt("10:00", berg.head, fileOf("inget", "a.xml"));
  await sendsAt("10:00", berg.head, broken(berg, "412"));
  await sendsAt("10:20", berg.head, invoiceFile(berg, ek, { number: "411" }));
  await at(on("10:20"), () => markHandled(berg.head, [documentId!]));
  await sendsAt("10:40", berg.head, broken(berg, "412", "Någon annan"));

  expect([await stoppedAt(on("11:30")), await stoppedAt(on("11:45"))]).toEqual([0, 1]);
  expect(await told(berg.head)).toMatchObject([{ facts: { many: 1, documents: [{ number: "412" }] } }]);
});

test("each reason has its sentence", async () => {
  const berg = await aMailbox();
  await sendsAt("10:00", berg.head, invoiceFile(berg, ek, { number: "421" }));
  await sendsAt("10:00", berg.head, invoiceFile(berg, ek, { number: "421", buyerReference: "Någon annan" }));
  await sendsAt("10:00", berg.head, invoiceFile(ek, berg, { number: "422" }));
  await sendsAt("10:00", berg.head, invoiceFile(berg, { customer: await aCustomerOf(berg.employee) }, { number: "423" }));
  await stoppedAt(on("11:15"));

  const [letter] = await told(berg.head);
  const sentences = Object(letter?.facts).documents.map(({ why }: { why: string }) => why);
  expect(sentences.sort()).toEqual([
    "Bergs Bygg AB är inte fakturans säljare.",
    "Mottagaren går inte att nå.",
    "Numret 421 har redan använts.",
  ]);
});

test("whoever is told of nothing more than that keeps what was stopped for as long as before", async () => {
  const berg = await aMailbox();
  const { documentId } = await sendsAt("10:00", berg.head, broken(berg, "451"));
  const kept = () => superuser.select({ keptUntil: documents.keptUntil }).from(documents).where(eq(documents.id, documentId!));
  const before = await kept();

  await stoppedAt(on("11:15"));

  expect(await kept()).toEqual(before);
});
