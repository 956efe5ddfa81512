import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companies } from "#db/schema/index.ts";
import { listWaitingNames } from "#lib/companies/name-proposals.ts";
import { answerName, nameState } from "#lib/companies/rename.ts";
import { listUserHistory } from "#lib/companies/users.ts";
import { withdrawName } from "#lib/customers/propose-name.ts";
import { daysFrom } from "#lib/time.ts";
import { lastLineOf } from "#tests/lib/customers/cards.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aProposedName, differenceOf, renameCard } from "#tests/support/cast/names.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const name = "Ågrens Bageri & Café AB";
const nameOf = async ({ companyId }: { companyId: string }) =>
  (await superuser.select().from(companies).where(eq(companies.id, companyId)))[0]?.name;

test("accepted, it is the company's name, and both sides read who accepted what the office had proposed", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  const peter = await aUserOf(administrator, "administrator");
  expect(await listWaitingNames([administrator])).toMatchObject([{ id: proposalId, name, office: employee.officeName }]);

  expect(await answerName(administrator, { proposalId, answer: "accepted" })).toEqual({ name });

  expect(await nameOf(administrator)).toBe(name);
  expect(await listWaitingNames([administrator])).toEqual([]);
  expect(await differenceOf({ employee, customer })).toBeUndefined();
  expect(await lastLineOf(employee, customer)).toEqual({ actor: administrator.name, action: "name accepted", name });
  const actions = (await listUserHistory(administrator)).map(({ action }) => action);
  expect(actions.filter((action) => ["company renamed", "name accepted"].includes(action)).sort()).toEqual([
    "company renamed",
    "name accepted",
  ]);
  expect((await lettersTo(peter.email)).map(({ kind }) => kind)).toContain("company-renamed");
  expect((await lettersTo(employee.email)).at(-1)).toMatchObject({
    kind: "name-answered",
    facts: { answer: "accepted", company: "Ågrens Bageri AB", name, person: administrator.name },
  });
  expect(await isHistoryWhole({ id: administrator.companyId })).toBe(true);
});

test("declined, the company keeps its name and the office reads that and when; an old sign-in is enough", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  const long = { ...administrator, signedInAt: daysFrom(new Date(), -1) };

  expect(await answerName(long, { proposalId, answer: "declined" })).toEqual({ name: "Ågrens Bageri AB" });

  expect(await nameOf(administrator)).toBe("Ågrens Bageri AB");
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "declined", declinedAt: expect.any(Date) });
  expect(await lastLineOf(employee, customer)).toEqual({ actor: administrator.name, action: "name declined", name });
  expect((await lettersTo(employee.email)).at(-1)).toMatchObject({ kind: "name-answered", facts: { answer: "declined", name } });
});

test("neither a user, a stranger nor an old sign-in accepts it, and nobody from a page that says an earlier name", async () => {
  const { administrator, proposalId } = await aProposedName();
  const user = await aUserOf(administrator, "user");
  const { administrator: stranger } = await aProposedName();
  const accepted = { proposalId, answer: "accepted" } as const;

  expect(await answerName(user, accepted)).toEqual({ refusal: "not-allowed" });
  expect(await answerName({ ...stranger, companyId: administrator.companyId }, accepted)).toEqual({ refusal: "not-allowed" });
  expect(await answerName(stranger, accepted)).toEqual({ refusal: "no-longer-open" });
  expect(await answerName({ ...administrator, signedInAt: daysFrom(new Date(), -1) }, accepted)).toEqual({ refusal: "sign-in-too-old" });
  expect(await answerName(administrator, accepted, nameState({ name: "Bageriet AB" }))).toEqual({ refusal: "changed-meanwhile" });

  expect(await nameOf(administrator)).toBe("Ågrens Bageri AB");
});

test("of an answer and a withdrawal, or of two answers, at once one counts", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  const peter = await aUserOf(administrator, "administrator");

  const [accepted, declined, withdrawn] = await Promise.all([
    answerName(administrator, { proposalId, answer: "accepted" }),
    answerName(peter, { proposalId, answer: "declined" }),
    withdrawName(employee, customer.id),
  ]);

  expect([accepted, declined, withdrawn].filter(({ refusal }) => !refusal)).toHaveLength(1);
  expect(await nameOf(administrator)).toBe(accepted.refusal ? "Ågrens Bageri AB" : name);
});

test("whoever changes the card while it is answered does not stand still with it", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();

  const [answer] = await Promise.all([
    answerName(administrator, { proposalId, answer: "accepted" }),
    renameCard(employee, customer, "Bageriet AB"),
  ]);

  expect([undefined, "no-longer-open"]).toContain(answer.refusal);
  expect(await nameOf(administrator)).toBe(answer.refusal ? "Ågrens Bageri AB" : name);
});
