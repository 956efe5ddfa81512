import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations } from "#db/schema/index.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { handOverRequest } from "#lib/collaborations/reassign/hand-over.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { PersonalLine } from "#lib/collaborations/request/personal-line.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aMonthAgo } from "#tests/lib/collaborations/renewal/expired.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { handOver } from "#tests/support/cast/reassigning.ts";
import { administratorsOf, aSituation, service } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const personalLine = "Hej! Ring mig om något är oklart.";

async function aRequestWithWords() {
  const situation = await aSituation("existing-customer");
  const { collaboration } = await activateCollaboration(situation.employee, { ...situation.input, personalLine });
  const [administrator] = await administratorsOf(collaboration!);
  return { ...situation, collaboration: collaboration!, administrator: administrator! };
}

/** The kinds of its letters, and whether all of a kind have the words. */
async function wordsIn(request: { id: string }) {
  const letters = await letterRowsOf(request);
  const withWords = ({ facts }: (typeof letters)[number]) => JSON.stringify(facts).includes(personalLine);
  return [...new Set(letters.map(({ kind }) => kind))]
    .sort()
    .map((kind) => [kind, letters.filter((letter) => letter.kind === kind).every(withWords)]);
}

test.each([
  ["", null],
  [" \r\n\t ", null],
  ["  Hej Karin!\r\n\r\nRing  mig. ", "Hej Karin! Ring mig."],
  ["Rad ett\u2028rad två\u0007 \u202Eettåv", "Rad ett rad två ettåv"],
  ["👩‍💻 <b>fet</b> & {name}", "👩‍💻 <b>fet</b> & {name}"],
])("what is typed becomes one paragraph: %j", (typed, kept) => {
  expect(PersonalLine.parse(typed)).toBe(kept);
});

test("a line that was not asked for is none, and one that is too long is refused by form and table", async () => {
  const { collaboration } = await aRequestWithWords();
  const keep = (words: string) =>
    superuser.update(collaborations).set({ personalLine: words }).where(eq(collaborations.id, collaboration.id)).execute();

  expect(PersonalLine.parse(undefined)).toBeNull();
  expect(PersonalLine.parse(` ${"å".repeat(300)}\n`)).toHaveLength(300);
  expect(PersonalLine.safeParse("å".repeat(301)).error?.issues).toMatchObject([{ message: "personalLineTooLong" }]);
  await keep("👩".repeat(150));
  await expect(keep("å".repeat(301))).rejects.toMatchObject({ cause: { constraint_name: "a_personal_line_is_short" } });
});

test("the words stand in the request, and both sides see them", async () => {
  const { employee, customer, collaboration, administrator } = await aRequestWithWords();

  expect(await wordsIn(collaboration)).toEqual([["collaboration-request", true]]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ personalLine });
  expect(await findRequest(administrator, collaboration.id)).toMatchObject({ personalLine });
});

test("they stand in every letter that asks for the same answer", async () => {
  const { employee, collaboration, administrator } = await aRequestWithWords();
  const peter = await aUserOf(administrator, "administrator");

  await resendRequest(employee, collaboration.id);
  await at(daysFrom(new Date(), 2), () => remindCollaboration(employee, collaboration.id));
  await handOverRequest(administrator, handOver(collaboration, peter));

  expect(await wordsIn(collaboration)).toEqual([
    ["collaboration-request", true],
    ["reminder", true],
    ["request-handed-over", true],
  ]);
});

test("who renews her own request says them again, a colleague says nothing in her stead", async () => {
  const [own, colleagues] = await at(aMonthAgo, async () => [await aRequestWithWords(), await aRequestWithWords()]);
  const erik = await aColleagueOf(colleagues.employee, "full");
  await expireOverdueRequests();

  const again = await renewCollaboration(own.employee, own.collaboration.id);
  const byErik = await renewCollaboration(erik, colleagues.collaboration.id);

  expect(await wordsIn(again.collaboration!)).toEqual([["request-renewed", true]]);
  expect(await wordsIn(byErik.collaboration!)).toEqual([["request-renewed", false]]);
  expect(byErik.collaboration).toMatchObject({ personalLine: null });
});
