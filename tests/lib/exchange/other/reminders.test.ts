import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyUsers, documents, letters } from "#db/schema/index.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { askAgain } from "#lib/exchange/other/ask-again.ts";
import { remindOfAskedDocuments } from "#lib/exchange/other/remind.ts";
import { replyTo } from "#lib/exchange/other/reply.ts";
import { compose } from "#lib/mail/compose.ts";
import { at } from "#lib/time.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy, collaborationsOf } from "#tests/support/cast/other-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const lettersFor = async ({ companyId }: Mailbox) =>
  superuser
    .select()
    .from(letters)
    .where(and(eq(letters.companyId, companyId), eq(letters.kind, "document-asks")))
    .orderBy(letters.queuedAt);
const receivers = async (mailbox: Mailbox) => (await lettersFor(mailbox)).map(({ recipient }) => recipient).sort();

const monday = new Date("2027-03-01T10:00:00+01:00");
const after = (days: number, hour = 10) => new Date(monday.getTime() + days * 86_400_000 + (hour - 10) * 3_600_000);

test("what is asked is told by letter: at the company to those who may do it, at the office to the task's owner", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const peter = await aUserOf(berg.head, "user");
  await superuser.update(companyUsers).set({ documents: "see" }).where(eq(companyUsers.personId, peter.personId));

  await aDocumentBy(berg.atOffice);
  expect(await receivers(berg)).toEqual([]);
  await aDocumentBy(berg.atOffice, { asks: "answer" });
  expect(await receivers(berg)).toEqual([berg.head.email]);
  await aDocumentBy(berg.atOffice, { asks: "read" });
  expect(await receivers(berg)).toEqual([berg.head.email, berg.head.email, peter.email].sort());
  await aDocumentBy(berg.head, { asks: "read" });
  expect(await receivers(berg)).toEqual([berg.head.email, berg.head.email, peter.email, berg.employee.email].sort());
});

test("its subject says neither title nor counterpart, and its link leads to the document on the side of who is asked", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const [received, sent] = [await aDocumentBy(berg.atOffice, { asks: "answer" }), await aDocumentBy(berg.head, { asks: "read" })];

  const [toCompany, toOffice] = await Promise.all((await lettersFor(berg)).map((row) => compose(row)));

  expect(toCompany?.subject).toBe("Ett dokument väntar på Bergs Bygg AB");
  expect(toCompany?.text).toContain(`/my/${berg.companyId}/documents/${received}`);
  expect(toOffice?.subject).toBe("Ett dokument från en kund väntar på dig");
  expect(toOffice?.text).toContain(`/documents/${sent}`);
  expect(toOffice?.text).not.toContain("/my/");
  for (const { text } of [toCompany!, toOffice!]) expect(text).toContain("Årsredovisning 2025");
});

test("by hand it is asked again three times at most, not within an hour, and not by who is asked", async () => {
  const berg = await aMailbox();
  const id = await at(monday, () => aDocumentBy(berg.atOffice, { asks: "answer" }));
  const again = (hours: number, user = berg.atOffice) => at(after(0, 10 + hours), () => askAgain(user, id));

  expect(await again(1, berg.head)).toEqual({ refusal: "not-asking" });
  expect(await again(1)).toEqual({ documentId: id });
  expect(await again(1.5)).toEqual({ refusal: "reminded-recently" });
  expect(await again(2.1)).toEqual({ documentId: id });
  expect(await again(4)).toEqual({ documentId: id });
  expect(await again(6)).toEqual({ refusal: "no-reminders-left" });
  expect(await lettersFor(berg)).toHaveLength(4);
  const [row] = await superuser.select({ reminders: documents.reminders }).from(documents).where(eq(documents.id, id));
  expect(row).toEqual({ reminders: 3 });
});

test("the office's days remind of it by themselves, in office hours, each once, until it is done", async () => {
  const berg = await aMailbox();
  const documentId = await at(monday, () => aDocumentBy(berg.atOffice, { asks: "answer" }));
  const sent = async (when: Date) => {
    await at(when, remindOfAskedDocuments);
    return (await lettersFor(berg)).length - 1;
  };

  expect(await sent(after(2))).toBe(0);
  expect(await sent(after(3, 6))).toBe(0);
  await Promise.all([at(after(3), remindOfAskedDocuments), at(after(3), remindOfAskedDocuments)]);
  expect(await sent(after(3, 12))).toBe(1);
  expect(await sent(after(9))).toBe(1);
  expect(await sent(after(10))).toBe(2);
  expect((await lettersFor(berg)).map(({ facts }) => Object(facts).isReminder)).toEqual([false, true, true]);
  expect(await at(after(11), () => replyTo(berg.head, { documentId, reply: "Ja." }))).toEqual({ documentId });
  expect(await sent(after(31))).toBe(2);
});

test("nothing is asked for again after the collaboration has ended, or when it was done", async () => {
  const berg = await aMailbox();
  const id = await at(monday, () => aDocumentBy(berg.head, { asks: "answer" }));
  for (const collaboration of await collaborationsOf(berg.employee)) await endCollaboration(berg.employee, collaboration);

  await at(after(3), remindOfAskedDocuments);

  expect(await lettersFor(berg)).toHaveLength(1);
  expect(await askAgain(berg.head, id)).toEqual({ refusal: "no-office" });
});
