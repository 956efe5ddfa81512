import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { answerName } from "#lib/companies/rename.ts";
import { listUserHistory } from "#lib/companies/users.ts";
import { proposeName, withdrawName } from "#lib/customers/propose-name.ts";
import { changeCards } from "#lib/imports/write.ts";
import { compose } from "#lib/mail/compose.ts";
import { daysAfterNameDeclined, daysBetweenNameLetters } from "#lib/standing/limits.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import { lastLineOf } from "#tests/lib/customers/cards.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aDifference, aProposedName, differenceOf, renameCard } from "#tests/support/cast/names.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";

const name = "Ågrens Bageri & Café AB";
const lettersOfNamesTo = async ({ email }: { email: string }) => (await lettersTo(email)).filter(({ kind }) => kind === "name-proposed");
const inDays = <Result>(days: number, work: () => Promise<Result>) => at(daysFrom(now(), days), work);

test("the office sees that card and company differ, and proposes the card's name: each administrator is asked, in a letter and a line", async () => {
  const { employee, customer, administrator } = await aDifference(name);
  const peter = await aUserOf(administrator, "administrator");
  const user = await aUserOf(administrator, "user", "Åsa Ek");
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "differs", name, company: "Ågrens Bageri AB" });

  const { proposalId } = await proposeName(employee, { customerId: customer.id, name });

  expect(proposalId).toBeDefined();
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "waiting", name, proposer: employee.name, isTold: true });
  const line = { actor: employee.name, action: "name proposed", name };
  expect(await lastLineOf(employee, customer)).toEqual(line);
  expect((await listUserHistory(administrator))[0]).toMatchObject({ actor: line.actor, action: line.action, details: { name } });
  for (const asked of [administrator, peter]) {
    const [letter, ...more] = await lettersOfNamesTo(asked);
    expect([letter?.facts, more]).toEqual([expect.objectContaining({ name, company: "Ågrens Bageri AB", proposer: employee.name }), []]);
    expect((await compose(letter!)).subject).toBe("Lind & Sund Redovisning AB föreslår ett annat namn på Ågrens Bageri AB");
  }
  expect(await lettersOfNamesTo(user)).toEqual([]);
});

test("where both say the same, before anybody has approved, and after the end there is nothing to see or to propose", async () => {
  const { employee, customer } = await anActiveCollaboration();
  const ended = await aDifference();
  await endCollaboration(ended.employee, ended.collaboration.id);

  expect([await differenceOf({ employee, customer }), await differenceOf(ended)]).toEqual([undefined, undefined]);
  expect(await proposeName(employee, { customerId: customer.id, name: customer.name })).toEqual({ refusal: "same-name" });
  expect(await proposeName(ended.employee, { customerId: ended.customer.id, name: ended.name })).toEqual({ refusal: "no-collaboration" });
});

test("of two colleagues who propose at once one does, and the administrators get one letter", async () => {
  const { employee, customer, administrator } = await aDifference();
  const erik = await aColleagueOf(employee, "all-customers");

  const outcomes = await Promise.all([employee, erik].map((one) => proposeName(one, { customerId: customer.id, name })));

  expect(outcomes.map(({ refusal }) => refusal).sort()).toEqual(["already-proposed", undefined]);
  expect(await lettersOfNamesTo(administrator)).toHaveLength(1);
});

test("a page from before the card was changed proposes nothing, nor does a name that leads anybody somewhere", async () => {
  const { employee, customer } = await aDifference();

  expect(await proposeName(employee, { customerId: customer.id, name: "Bageriet AB" })).toEqual({ refusal: "changed-meanwhile" });
  const row = { id: customer.id, values: { name: "Ring 08-123 456 78" } };
  await inOffice(employee, (tx) => changeCards(tx, employee, [row]));
  expect(await proposeName(employee, { customerId: customer.id, name: row.values.name })).toEqual({ refusal: "name-not-allowed" });
});

test("proposed anew within the days there is no second letter, and after them there is", async () => {
  const { employee, customer, administrator } = await aProposedName();
  await withdrawName(employee, customer.id);

  await inDays(daysBetweenNameLetters - 0.01, () => proposeName(employee, { customerId: customer.id, name }));

  expect(await lettersOfNamesTo(administrator)).toHaveLength(1);
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "waiting", isTold: false });
  await withdrawName(employee, customer.id);
  await inDays(daysBetweenNameLetters + 0.01, () => proposeName(employee, { customerId: customer.id, name }));
  expect(await lettersOfNamesTo(administrator)).toHaveLength(2);
});

test("a name that the company has declined is not proposed again for days; another is", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  await answerName(administrator, { proposalId, answer: "declined" });
  const again = () => proposeName(employee, { customerId: customer.id, name });

  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "declined", again: expect.any(Date) });
  expect(await again()).toEqual({ refusal: "declined-lately" });
  expect(await inDays(daysAfterNameDeclined, again)).toEqual({ refusal: "declined-lately" });
  const later = await inDays(daysAfterNameDeclined + 1, () => differenceOf({ employee, customer }));
  expect(later).toMatchObject({ state: "declined", again: undefined });

  await renameCard(employee, customer, "Ågrens Café AB");
  expect(await proposeName(employee, { customerId: customer.id, name: "Ågrens Café AB" })).toEqual({ proposalId: expect.any(String) });
});

test("so many days later the same name may be proposed once more", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  await answerName(administrator, { proposalId, answer: "declined" });

  const outcome = await inDays(daysAfterNameDeclined + 1, () => proposeName(employee, { customerId: customer.id, name }));

  expect(outcome).toEqual({ proposalId: expect.any(String) });
});

test("who does not see the customer, and another office, neither proposes nor withdraws", async () => {
  const { employee, customer } = await aProposedName();
  const [jonas, stranger] = [await aColleagueOf(employee, "own-customers"), await anEmployee()];

  for (const one of [jonas, stranger]) {
    expect(await proposeName(one, { customerId: customer.id, name })).toEqual({ refusal: "unknown-customer" });
    expect(await withdrawName(one, customer.id)).toEqual({ refusal: "unknown-customer" });
  }
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "waiting" });
});
