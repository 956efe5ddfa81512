import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, companies } from "#db/schema/index.ts";
import { showDocumentReaders } from "#lib/access/document-readers.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { changeLevel } from "#lib/companies/change-level.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { letOfficeAnswer } from "#lib/companies/let-office-answer.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { daysFrom, now } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, acceptsPlace, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const tooOld = <Who extends { signedInAt: Date }>(who: Who) => ({ ...who, signedInAt: daysFrom(now(), -11 / 1440) });
const levelOf = async (user: Parameters<typeof placeOf>[0]) => (await placeOf(user))?.documents;
const linesOf = ({ companyId }: { companyId: string }, action: string) =>
  superuser
    .select({ actor: auditEvents.actorName, details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, companyId), eq(auditEvents.action, action)))
    .orderBy(auditEvents.position);

test("an administrator says what a user may do with documents, none at first, and the history says so once", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "user");
  expect(await levelOf(peter)).toBe("none");

  for (const level of ["answer", "answer", "see"] as const) await changeLevel(karin, { userId: peter.userId, level });

  expect(await levelOf(peter)).toBe("see");
  expect(await linesOf(karin, "document level changed")).toEqual([
    { actor: karin.name, details: { name: "Peter Holmgren", documentsFrom: "none", documentsTo: "answer" } },
    { actor: karin.name, details: { name: "Peter Holmgren", documentsFrom: "answer", documentsTo: "see" } },
  ]);
});

test("whoever is invited with a level has it, and the history says which", async () => {
  const { karin } = await aCompanyWithKarin();
  const { locale: _, ...newcomer } = aPerson("Anna Berg");

  const { userId } = await addUser(karin, { ...newcomer, companyId: karin.companyId, mobile: null, role: "user", level: "send" });

  const { readers } = await showDocumentReaders(karin);
  expect(readers.map(({ name }) => name)).toEqual(["Karin Ågren"]);
  await acceptsPlace(karin, { userId: userId!, personId: "", email: newcomer.email });
  expect((await showDocumentReaders(karin)).readers.map(({ name, level }) => [name, level])).toEqual([
    ["Karin Ågren", "none"],
    ["Anna Berg", "send"],
  ]);
  expect(await linesOf(karin, "user invited")).toMatchObject([{ details: { name: "Anna Berg", documentsTo: "send" } }]);
});

test("a user who becomes an administrator may do everything, and has their level again afterwards", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "user");
  await changeLevel(karin, { userId: peter.userId, level: "answer" });

  await changeRole(karin, { userId: peter.userId, role: "administrator" });
  expect(await changeLevel(karin, { userId: peter.userId, level: "none" })).toEqual({ refusal: "may-everything" });
  await changeRole(karin, { userId: peter.userId, role: "user" });

  expect(await levelOf(peter)).toBe("answer");
});

test("only an administrator of today with a fresh sign-in changes a level or lets the office answer", async () => {
  const [{ karin }, other] = [await aCompanyWithKarin(), await aCompanyWithKarin()];
  const [peter, anna] = [await aUserOf(karin, "user"), await aUserOf(karin, "administrator", "Anna Berg")];
  await removeUser(karin, anna);
  const change = { userId: peter.userId, level: "send" as const };

  expect([await changeLevel(tooOld(karin), change), await letOfficeAnswer(tooOld(karin), true)]).toEqual([
    { refusal: "sign-in-too-old" },
    { refusal: "sign-in-too-old" },
  ]);
  for (const asker of [peter, anna])
    expect([await changeLevel(asker, change), await letOfficeAnswer(asker, true)]).toEqual([
      { refusal: "not-allowed" },
      { refusal: "not-allowed" },
    ]);
  expect(await changeLevel(other.karin, change)).toEqual({ refusal: "unknown-user" });
  expect(await changeLevel(karin, { userId: anna.userId, level: "send" })).toEqual({ refusal: "unknown-user" });
  expect([await levelOf(peter), (await showDocumentReaders(karin)).officeMayAnswer]).toEqual(["none", null]);
});

test("the company lets the office answer and stops that, each of which is a line of its history", async () => {
  const { karin } = await aCompanyWithKarin();

  for (const isLet of [true, true]) expect(await letOfficeAnswer(karin, isLet)).toEqual({ companyId: karin.companyId });
  expect((await showDocumentReaders(karin)).officeMayAnswer).toEqual(expect.any(Date));
  await letOfficeAnswer(karin, false);

  const [company] = await superuser.select().from(companies).where(eq(companies.id, karin.companyId));
  expect(company?.officeMayAnswerAt).toBeNull();
  expect([await linesOf(karin, "office may answer"), await linesOf(karin, "office may not answer")]).toEqual([
    [{ actor: karin.name, details: {} }],
    [{ actor: karin.name, details: {} }],
  ]);
});
