import { expect, test } from "vitest";
import { answerName } from "#lib/companies/rename.ts";
import { proposeName } from "#lib/customers/propose-name.ts";
import { daysAfterNameDeclined } from "#lib/standing/limits.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import { aProposedName, differenceOf, renameCard } from "#tests/support/cast/names.ts";

const name = "Ågrens Bageri & Café AB";
const inDays = <Result>(days: number, work: () => Promise<Result>) => at(daysFrom(now(), days), work);

test("a name that was declined is not proposed by renaming the card to another and back", async () => {
  const { employee, customer, administrator, proposalId } = await aProposedName();
  await answerName(administrator, { proposalId, answer: "declined" });
  const propose = (name: string) => proposeName(employee, { customerId: customer.id, name });

  await renameCard(employee, customer, "Ågrens Café AB");
  const other = await propose("Ågrens Café AB");
  await renameCard(employee, customer, name);

  expect(other).toEqual({ proposalId: expect.any(String) });
  expect(await propose(name)).toEqual({ refusal: "declined-lately" });
  expect(await differenceOf({ employee, customer })).toMatchObject({ state: "declined", again: expect.any(Date) });
  expect(await inDays(daysAfterNameDeclined + 1, () => propose(name))).toEqual({ proposalId: expect.any(String) });
});
