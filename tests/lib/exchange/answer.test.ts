import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, companies, documentEvents, documents } from "#db/schema/index.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { type Code, codesAfter } from "#lib/exchange/answer/codes.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, aReceivedInvoice, brokenInvoice, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
const told = { reasons: [], actions: [], note: null };
const asked = { reasons: ["PRI" as const, "QTY" as const], actions: ["CNP" as const], note: "Priset är 120 kr." };
const say = (user: Mailbox["head"], documentId: string, code: Code) =>
  answerInvoice(user, { documentId, code, ...(["UQ", "CA", "RE"].includes(code) ? asked : told) });

const rowOf = async (id: string) => (await superuser.select().from(documents).where(eq(documents.id, id)))[0];
const eventsOf = (id: string) =>
  superuser.select().from(documentEvents).where(eq(documentEvents.chain, id)).orderBy(asc(documentEvents.position));
const answersOf = (id: string) => superuser.select().from(answers).where(eq(answers.documentId, id)).orderBy(asc(answers.position));

test("an answer stands on both sides with its reasons, and only the receiver's says who gave it", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);

  expect(await say(ek.head, documentId, "RE")).toEqual({ documentId });

  const both = { code: "RE", ...asked, position: 1 };
  expect([await answersOf(documentId), await answersOf(sentId)]).toMatchObject([
    [{ ...both, answeredBy: ek.head.name, companyId: ek.companyId }],
    [{ ...both, answeredBy: "Eks Kakel AB", companyId: berg.companyId }],
  ]);
  for (const id of [documentId, sentId]) expect(await rowOf(id)).toMatchObject({ answer: "RE", answeredAt: expect.any(Date) });
  const [here, there] = [(await eventsOf(documentId)).at(-1), (await eventsOf(sentId)).at(-1)];
  const event = { event: "answered", details: { code: "RE", reasons: "PRI,QTY", actions: "CNP", note: asked.note } };
  expect(here).toMatchObject({ ...event, actorName: ek.head.name, actorId: ek.head.personId });
  expect(there).toMatchObject({ ...event, actorName: "Eks Kakel AB", actorId: null, byOfficeName: null });
  const whole = superuser.select({ whole: sql`is_chain_whole(${documents.id})` }).from(documents);
  expect(await whole.where(eq(documents.id, sentId))).toEqual([{ whole: true }]);
});

test("the office answers where the company lets it, by name and office on the company's side alone", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);
  expect(await answerInvoice(ek.atOffice, { documentId, code: "AP", ...told })).toEqual({ refusal: "not-allowed" });

  await superuser.update(companies).set({ officeMayAnswerAt: new Date() }).where(eq(companies.id, ek.companyId));
  await answerInvoice(ek.atOffice, { documentId, code: "AP", ...told });
  await superuser.update(companies).set({ officeMayAnswerAt: null }).where(eq(companies.id, ek.companyId));

  const { name, officeName } = ek.employee;
  expect((await answersOf(documentId))[0]?.answeredBy).toBe(`${name}, ${officeName}`);
  expect((await eventsOf(documentId)).at(-1)).toMatchObject({ actorName: name, byOfficeName: officeName });
  expect((await answersOf(sentId))[0]?.answeredBy).toBe("Eks Kakel AB");
});

const all: Code[] = ["AB", "IP", "UQ", "CA", "RE", "AP", "PD"];

test("what the verb lets follow is what the database does, for every two answers", async () => {
  for (const first of all) {
    const may = codesAfter(first);
    const { documentId } = await aReceivedInvoice(berg, ek);
    await say(ek.head, documentId, first);
    for (const second of all) {
      const straight = superuser
        .transaction((tx) =>
          tx
            .insert(answers)
            .values({ documentId, companyId: ek.companyId, position: 9, code: second, ...asked, answeredBy: "x" })
            .then(() => tx.rollback()),
        )
        .catch((error) => Object(error.cause).constraint_name ?? "taken");
      expect([first, second, await straight]).toEqual([first, second, may.includes(second) ? "taken" : "answers_only_move_forward"]);
    }
  }
});

test("after a refusal, a payment or the same answer it is answered already; what would go back does not follow", async () => {
  const refusals = async (...codes: Code[]) => {
    const { documentId } = await aReceivedInvoice(berg, ek);
    const outcomes = [];
    for (const code of codes) outcomes.push((await say(ek.head, documentId, code)).refusal);
    return outcomes.at(-1);
  };

  expect(await refusals("RE", "AP")).toBe("answered-already");
  expect(await refusals("PD", "RE")).toBe("answered-already");
  expect(await refusals("AP", "AP")).toBe("answered-already");
  expect(await refusals("AP", "UQ")).toBe("does-not-follow");
  expect(await refusals("CA", "RE")).toBe("does-not-follow");
  expect(await refusals("AB", "IP", "UQ", "CA", "AP", "PD")).toBeUndefined();
});

test("only what the company has received is answered: neither what it sent, nor what was stopped, nor another's", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);
  const { documentId: stopped } = await sendInvoice(berg.head, brokenInvoice(berg, ek));

  for (const id of [sentId, stopped!, documentId]) expect(await say(berg.head, id, "AP")).toEqual({ refusal: "unknown-document" });
  expect(await answersOf(sentId)).toEqual([]);
});

test("the sender has it to attend to again when something is asked of them, and not when it is accepted", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);
  const handled = () => superuser.update(documents).set({ handledAt: new Date() }).where(eq(documents.id, sentId));

  await handled();
  await say(ek.head, documentId, "UQ");
  expect((await rowOf(sentId))?.handledAt).toBeNull();
  await handled();
  await say(ek.head, documentId, "AP");
  expect((await rowOf(sentId))?.handledAt).toEqual(expect.any(Date));
});
