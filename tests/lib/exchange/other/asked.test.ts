import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyUsers } from "#db/schema/index.ts";
import { confirmRead } from "#lib/exchange/other/confirm-read.ts";
import { askAfterAll, noLongerAsk } from "#lib/exchange/other/no-longer-ask.ts";
import { replyTo } from "#lib/exchange/other/reply.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { findDocument, openDocument } from "#lib/exchange/views/document.ts";
import { everyDocument } from "#lib/exchange/views/filter.ts";
import { countAttentionAt } from "#lib/exchange/views/home.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { asksBy } from "#lib/exchange/views/state.ts";
import type { MailboxUser } from "#lib/who.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy } from "#tests/support/cast/other-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** What needs attention of each side: by count, by the list, and by the rule in words. */
async function attention({ head, atOffice, employee }: Mailbox) {
  const of = async (reader: MailboxUser, by: "office" | "company") => {
    const { documents } = await listDocuments(reader, everyDocument);
    const { documents: listed } = await listDocuments(reader, { ...everyDocument, view: "attention" });
    const counts = [(await countDocuments(reader)).attention, documents.filter((one) => asksBy(one, by)).length, listed.length];
    return new Set(counts);
  };
  const [company, office] = [await of(head, "company"), await of(atOffice, "office")];
  const everywhere = new Set([(await countDocuments(employee)).attention]);
  expect(everywhere).toEqual(office);
  expect(new Set([(await countAttentionAt(head, [head.companyId])).get(head.companyId) ?? 0])).toEqual(company);
  return { company: [...company], office: [...office] };
}

test("what is asked needs the attention of the side that is asked, until it is done", async () => {
  const berg = await aMailbox();
  await aDocumentBy(berg.atOffice);
  const toRead = await aDocumentBy(berg.head, { asks: "read" });
  const toAnswer = await aDocumentBy(berg.atOffice, { asks: "answer" });
  expect(await attention(berg)).toEqual({ company: [1], office: [1] });

  await openDocument(berg.atOffice, toRead);
  await openDocument(berg.head, toAnswer);
  expect(await attention(berg)).toEqual({ company: [1], office: [1] });
  await replyTo(berg.head, { documentId: toAnswer, reply: "Den stämmer." });
  expect(await attention(berg)).toEqual({ company: [0], office: [1] });
  await confirmRead(berg.atOffice, toRead);
  expect(await attention(berg)).toEqual({ company: [0], office: [0] });
});

test("it is said by the side that is asked that something was read, once", async () => {
  const berg = await aMailbox();
  const id = await aDocumentBy(berg.atOffice, { asks: "read" });
  const answered = await aDocumentBy(berg.atOffice, { asks: "answer" });

  expect(await confirmRead(berg.atOffice, id)).toEqual({ refusal: "not-asked" });
  expect(await confirmRead(berg.head, answered)).toEqual({ refusal: "not-asked" });
  const both = await Promise.all([confirmRead(berg.head, id), confirmRead(berg.head, id)]);

  expect(both.map(({ refusal }) => refusal).sort()).toEqual(["not-asked", undefined]);
  const { events } = (await findDocument(berg.head, id))!;
  expect(events.filter(({ event }) => event === "confirmed")).toMatchObject([{ who: berg.head.name }]);
});

test("both sides go on saying something, in order, and what was said first by who is asked is the answer", async () => {
  const berg = await aMailbox();
  const documentId = await aDocumentBy(berg.atOffice, { asks: "answer" });

  await replyTo(berg.atOffice, { documentId, reply: "Före fredag, tack." });
  expect((await findDocument(berg.head, documentId))?.settledAt).toBeNull();
  await replyTo(berg.head, { documentId, reply: "Den stämmer.\nMen se sidan 3." });
  const settled = (await findDocument(berg.head, documentId))?.settledAt;
  await replyTo(berg.atOffice, { documentId, reply: "Tack!" });

  const said = async (user: MailboxUser) => (await findDocument(user, documentId))?.replies.map(({ who, details }) => [who, details.text]);
  expect(await said(berg.head)).toEqual([
    [berg.employee.name, "Före fredag, tack."],
    [berg.head.name, "Den stämmer.\nMen se sidan 3."],
    [berg.employee.name, "Tack!"],
  ]);
  expect((await said(berg.atOffice))?.[1]?.[0]).toBe(berg.head.companyName);
  expect(settled).toBeInstanceOf(Date);
  expect((await findDocument(berg.head, documentId))?.settledAt).toEqual(settled);
});

test("whoever may only see says that they have read, and answers nothing", async () => {
  const berg = await aMailbox();
  const peter = { ...berg.head, ...(await aUserOf(berg.head, "user")), role: "user" as const };
  const [toRead, toAnswer] = [await aDocumentBy(berg.atOffice, { asks: "read" }), await aDocumentBy(berg.atOffice, { asks: "answer" })];
  expect(await confirmRead(peter, toRead)).toEqual({ refusal: "not-allowed" });
  await superuser
    .update(companyUsers)
    .set({ documents: "see" })
    .where(and(eq(companyUsers.companyId, berg.companyId), eq(companyUsers.personId, peter.personId)));

  expect(await replyTo(peter, { documentId: toAnswer, reply: "Ja." })).toEqual({ refusal: "not-allowed" });
  expect(await confirmRead(peter, toRead)).toEqual({ documentId: toRead });
});

test("whoever asks no longer does, and takes that back; what was done stays done", async () => {
  const berg = await aMailbox();
  const [id, other] = [await aDocumentBy(berg.head, { asks: "answer" }), await aDocumentBy(berg.head, { asks: "read" })];
  await confirmRead(berg.atOffice, other);

  expect(await noLongerAsk(berg.atOffice, id)).toEqual({ refusal: "not-asking" });
  expect(await noLongerAsk(berg.head, id)).toEqual({ documentId: id });
  expect(await attention(berg)).toEqual({ company: [0], office: [0] });
  expect(await noLongerAsk(berg.head, id)).toEqual({ refusal: "not-asking" });
  expect(await askAfterAll(berg.head, id)).toEqual({ documentId: id });
  expect(await attention(berg)).toEqual({ company: [0], office: [1] });
  for (const change of [noLongerAsk, askAfterAll]) expect(await change(berg.head, other)).toEqual({ refusal: "not-asking" });
});
