import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { approveNewTerms } from "#lib/collaborations/terms/approve.ts";
import { askForNewTerms } from "#lib/collaborations/terms/ask.ts";
import { remindOfNewTerms } from "#lib/collaborations/terms/remind.ts";
import { shownOfNewTerms } from "#lib/collaborations/terms/shown.ts";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { publishAnotherVersion } from "#tests/support/cast/terms.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** What other tests have made would be asked first, a whole portion of it. */
beforeEach(async () => void (await superuser.execute(sql`update collaborations set ended_at = now() where approved_at is not null`)));

type Active = Awaited<ReturnType<typeof anActiveCollaboration>>;

const askedLetters = async ({ collaboration }: Active) => (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "new-terms");

async function read({ administrator, collaboration }: Active) {
  const page = (await findRequestWithTerms(administrator, collaboration.id, "sv"))!;
  const { companyId, id: collaborationId } = collaboration;
  const { terms, approvedTerms } = page;
  const pageHash = hashOfSeen(shownOfNewTerms({ ...page, terms: terms!, approvedTerms: approvedTerms! }));
  return { companyId, collaborationId, termsVersion: terms!.version, termsLocale: "sv" as const, pageHash };
}

test("they are reminded of on the office's days, in office hours, until one of them has approved", async () => {
  const monday = new Date("2027-01-11T09:00:00Z");
  const active = await at(monday, () => anActiveCollaboration());
  await publishAnotherVersion();
  await at(monday, () => askForNewTerms({ service }));

  const remindersAfter = async (moment: Date) => {
    await at(moment, remindOfNewTerms);
    return (await askedLetters(active)).length - 1;
  };

  expect(await remindersAfter(daysFrom(monday, 2))).toBe(0);
  expect(await remindersAfter(new Date("2027-01-14T22:00:00Z"))).toBe(0);
  expect(await remindersAfter(daysFrom(monday, 3))).toBe(1);
  expect(await remindersAfter(daysFrom(monday, 3))).toBe(1);
  expect(await askedLetters(active)).toMatchObject([{ facts: { what: "asked" } }, { facts: { what: "reminded" } }]);
  const input = await at(daysFrom(monday, 4), () => read(active));
  await at(daysFrom(monday, 4), () => approveNewTerms({ ...active.administrator, signedInAt: daysFrom(monday, 4) }, input));
  expect(await remindersAfter(daysFrom(monday, 10))).toBe(1);
});
