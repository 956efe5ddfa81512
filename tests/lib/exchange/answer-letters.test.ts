import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companies, companyUsers, letters, taskParticipants, tasks } from "#db/schema/index.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import type { Code } from "#lib/exchange/answer/codes.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { compose } from "#lib/mail/compose.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, invoiceFile, type Mailbox, receivedOf } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const ek = await aMailbox("Eks Kakel AB");
const lettersFor = async ({ companyId }: Mailbox) =>
  (await superuser.select().from(letters).where(eq(letters.companyId, companyId))).filter(({ kind }) => kind === "document-answered");

async function answered(documentId: string, code: Code) {
  const asked = { reasons: ["PRI" as const], actions: ["NIN" as const], note: "Priset är 120 kr." };
  await answerInvoice(ek.head, { documentId, code, ...asked });
}

async function sentBy(user: Parameters<typeof sendInvoice>[0], berg: Mailbox) {
  const { documentId } = await sendInvoice(user, invoiceFile(berg, ek, { number: "Faktura 77" }));
  return { sentId: documentId!, documentId: await receivedOf(documentId!) };
}

test("whoever sent it is told at once of a question, a condition and a refusal, and of nothing else", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const first = await sentBy(berg.head, berg);
  const other = await sendInvoice(berg.head, invoiceFile(berg, ek, { number: "78" }));

  for (const code of ["AB", "IP", "UQ", "CA", "AP", "PD"] as const) await answered(first.documentId, code);
  await answered(await receivedOf(other.documentId!), "RE");

  const told = await lettersFor(berg);
  expect(told.map(({ facts, recipient }) => [Object(facts).answer, recipient]).sort()).toEqual(
    ["CA", "RE", "UQ"].map((code) => [code, berg.head.email]),
  );
});

test("its subject says neither number, amount nor counterpart; its link leads to the invoice, and the message stays here", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const { sentId, documentId } = await sentBy(berg.head, berg);
  await answered(documentId, "RE");

  const [row] = await lettersFor(berg);
  const { subject, text } = await compose(row!);
  expect(subject).toBe("Svar som väntar på Bergs Bygg AB");
  expect(text).toContain(`/my/${berg.companyId}/documents/${sentId}`);
  expect(text).toContain("Eks Kakel AB");
  expect(text).not.toContain("120 kr");
});

test("whoever sent it at the office is led to the office's page, while they work on the task", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const { sentId, documentId } = await sentBy(berg.atOffice, berg);
  await answered(documentId, "UQ");

  const [row] = await lettersFor(berg);
  expect(row).toMatchObject({ recipient: berg.employee.email, facts: { link: expect.stringMatching(`[^y]/documents/${sentId}$`) } });

  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.officeId, berg.employee.officeId));
  await superuser.delete(taskParticipants).where(eq(taskParticipants.employeeId, berg.employee.employeeId));
  await answered(documentId, "RE");
  expect((await lettersFor(berg)).map(({ recipient }) => recipient).sort()).toEqual([berg.employee.email, berg.head.email].sort());
});

test("when whoever sent it no longer sees the mailbox, the company's administrators are told", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const peter = await aUserOf(berg.head, "user");
  await superuser.update(companyUsers).set({ documents: "send" }).where(eq(companyUsers.id, peter.userId));
  const { documentId } = await sentBy({ ...berg.head, ...peter, role: "user" }, berg);

  await answered(documentId, "UQ");
  await removeUser(berg.head, peter);
  await answered(documentId, "RE");

  expect((await lettersFor(berg)).map(({ recipient, facts }) => [Object(facts).answer, recipient]).sort()).toEqual([
    ["RE", berg.head.email],
    ["UQ", peter.email],
  ]);
});

test("it goes the same way when the office answers for its customer", async () => {
  const [berg, maj] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Majs Måleri AB")];
  const { documentId } = await sendInvoice(berg.atOffice, invoiceFile(berg, maj));
  await superuser.update(companies).set({ officeMayAnswerAt: new Date() }).where(eq(companies.id, maj.companyId));

  const received = await receivedOf(documentId!);
  await answerInvoice(maj.atOffice, { documentId: received, code: "UQ", reasons: ["DEL"], actions: ["PIN"], note: null });

  expect(await lettersFor(berg)).toMatchObject([{ recipient: berg.employee.email, facts: { by: "Majs Måleri AB" } }]);
});
