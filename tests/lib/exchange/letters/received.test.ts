import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { documents, people } from "#db/schema/index.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { chooseLetters, findLetterChoice } from "#lib/exchange/letters/choose.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { compose } from "#lib/mail/compose.ts";
import { at } from "#lib/time.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { lettersTo, nothingWaits, onDay as on, receivedAt, setPlace } from "#tests/support/cast/document-letters.ts";
import { aMailbox, aReceivedInvoice, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const ek = await aMailbox("Eks Kakel AB");
beforeEach(nothingWaits);

const received = ({ head }: Mailbox) => lettersTo(head, "documents-received");
const comesAt = (when: Date, berg: Mailbox) => at(when, () => aReceivedInvoice(ek, berg)).then(({ documentId }) => documentId);

test("whoever has chosen nothing gets nothing; at once, what comes within a minute is one letter", async () => {
  const berg = await aMailbox();
  await comesAt(on("09:00:00"), berg);
  expect(await receivedAt(on("09:30:00"))).toBe(0);

  expect(await findLetterChoice(berg.head)).toBe("none");
  await at(on("10:00:00"), () => chooseLetters(berg.head, "at-once"));
  expect(await findLetterChoice(berg.head)).toBe("at-once");
  for (const clock of ["10:30:00", "10:30:20", "10:30:59"]) await comesAt(on(clock), berg);
  const told = [];
  for (const clock of ["10:31:00", "10:32:59", "10:33:00", "10:34:00", "11:30:00"]) told.push(await receivedAt(on(clock)));

  expect(told).toEqual([0, 0, 1, 0, 0]);
  expect(await received(berg)).toMatchObject([
    {
      recipient: berg.head.email,
      facts: { often: "at-once", many: 3, documents: Array(3).fill({ kind: "invoice", from: "Eks Kakel AB" }) },
    },
  ]);
});

test("nothing that comes is told of twice or left out, however it falls to the minutes in which the worker looks", async () => {
  const berg = await aMailbox();
  await at(on("10:00:00"), () => chooseLetters(berg.head, "at-once"));
  for (const clock of ["10:00:30", "10:02:10", "10:03:40", "10:04:05", "10:09:59"]) await comesAt(on(clock), berg);

  for (let minute = 1; minute < 20; minute++) await receivedAt(on(`10:${String(minute).padStart(2, "0")}:00`));

  const many = (await received(berg)).map(({ facts }) => Number(Object(facts).many));
  expect(many.reduce((sum, one) => sum + one, 0)).toBe(5);
});

test("what somebody of the company has read in the meantime is not told of", async () => {
  const berg = await aMailbox();
  await at(on("10:00:00"), () => chooseLetters(berg.head, "at-once"));
  const read = await comesAt(on("10:10:00"), berg);
  await comesAt(on("10:10:10"), berg);
  await openDocument(berg.head, read);

  await receivedAt(on("10:20:00"));

  expect(await received(berg)).toMatchObject([{ facts: { many: 1 } }]);
});

test("only whose level opens the mailbox when the letter is written, who still belongs there and can sign in", async () => {
  const berg = await aMailbox();
  const [peter, nils] = [await aUserOf(berg.head, "user"), await aUserOf(berg.head, "user", "Nils Ek")];
  const since = { documentLetters: "at-once", documentsToldAt: on("10:00:00") } as const;
  await setPlace(peter, { documents: "see", ...since });
  await setPlace(nils, { documents: "none", ...since });
  const toldOf = async () =>
    (await Promise.all([peter, nils].map((one) => lettersTo(one, "documents-received")))).map(({ length }) => length);

  await comesAt(on("10:10:00"), berg);
  await receivedAt(on("10:20:00"));
  expect(await toldOf()).toEqual([1, 0]);

  await setPlace(nils, { documents: "see" });
  await superuser.update(people).set({ disabledAt: new Date() }).where(eq(people.id, peter.personId));
  await comesAt(on("10:30:00"), berg);
  await receivedAt(on("10:40:00"));
  expect(await toldOf()).toEqual([1, 1]);

  await removeUser(berg.head, nils);
  await comesAt(on("10:50:00"), berg);
  await receivedAt(on("11:00:00"));
  expect(await toldOf()).toEqual([1, 1]);
});

test("the letter lists so many and says how many more there are, and leads to the list and to the choice", async () => {
  const berg = await aMailbox();
  await at(on("10:00:00"), () => chooseLetters(berg.head, "at-once"));
  for (let second = 10; second < 32; second++) await comesAt(on(`10:10:${second}`), berg);
  await receivedAt(on("10:14:00"));

  const [row] = await received(berg);
  const { subject, text } = await compose(row!);
  expect(subject).toBe("Nya dokument till Bergs Bygg AB");
  expect(text.match(/\* Faktura från Eks Kakel AB/g)).toHaveLength(20);
  expect(text).toContain("* och 2 till");
  expect(text).toContain(`/my/${berg.companyId}/documents?view=in`);
  expect(text).toContain(`/my/${berg.companyId}/documents/letters`);
  expect(await superuser.$count(documents, eq(documents.companyId, berg.companyId))).toBe(22);
});
