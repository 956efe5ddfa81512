import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { termsAsks } from "#db/schema/index.ts";
import { findReceipt } from "#lib/collaborations/answer/receipt.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { approveNewTerms } from "#lib/collaborations/terms/approve.ts";
import { askForNewTerms, askWhereTermsAreNew } from "#lib/collaborations/terms/ask.ts";
import { shownOfNewTerms } from "#lib/collaborations/terms/shown.ts";
import { findRequestWithTerms, listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { compose } from "#lib/mail/compose.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { daysFrom } from "#lib/time.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { publishAnotherVersion } from "#tests/support/cast/terms.ts";
import { evidenceOf, historyOf, isHistoryWhole, letterRowsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Active = Awaited<ReturnType<typeof anActiveCollaboration>>;

/** What other tests have made would be asked first, a whole portion of it. */
beforeEach(async () => void (await superuser.execute(sql`update collaborations set ended_at = now() where approved_at is not null`)));

const asksOf = ({ collaboration }: Active) =>
  superuser.select().from(termsAsks).where(eq(termsAsks.collaborationId, collaboration.id)).orderBy(termsAsks.version);
const askedLetters = async ({ collaboration }: Active) => (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "new-terms");
const jobs = async () => Number((await superuser.execute(sql`select count(*) from jobs.job where name = 'new-terms'`))[0]!.count);

async function read({ administrator, collaboration }: Active) {
  const page = (await findRequestWithTerms(administrator, collaboration.id, "sv"))!;
  const { companyId, id: collaborationId } = collaboration;
  const { terms, approvedTerms } = page;
  const pageHash = hashOfSeen(shownOfNewTerms({ ...page, terms: terms!, approvedTerms: approvedTerms! }));
  return { companyId, collaborationId, termsVersion: terms!.version, termsLocale: "sv" as const, pageHash };
}

test("a version that is published is asked for by email and in My Spiris, and the office sees who has not answered", async () => {
  const active = await anActiveCollaboration();
  const { employee, customer, administrator } = active;
  const before = await jobs();
  const version = await publishAnotherVersion();
  expect(await jobs()).toBe(before + 1);

  expect(await askForNewTerms({ service })).toBe(1);

  const [letter] = await askedLetters(active);
  expect(letter).toMatchObject({ recipient: administrator.email, senderName: "Spiris" });
  const { subject, text } = await compose(letter!);
  expect(subject).toBe("Nya villkor från Spiris: Ågrens Bageri AB och Lind & Sund Redovisning AB");
  expect(text).toContain(`/my/${active.collaboration.companyId}/collaborations/${active.collaboration.id}/terms`);
  expect(await listCollaborationsOf([administrator])).toMatchObject([{ termsWait: true }]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ newTerms: { version } });
  expect((await listCollaborations(employee, everyCollaboration)).rows).toMatchObject([{ termsWait: true }]);
  expect((await evidenceOf(active.collaboration)).map(({ termsVersion }) => termsVersion)).toEqual([version - 1]);
});

test("an approval of them is evidence as the first one, and the question is answered", async () => {
  const active = await anActiveCollaboration();
  const { employee, customer, administrator, collaboration } = active;
  const version = await publishAnotherVersion();
  await askForNewTerms({ service });
  const input = await read(active);
  const old = { ...administrator, signedInAt: daysFrom(new Date(), -1) };

  expect(await approveNewTerms(old, input)).toEqual({ refusal: "sign-in-too-old" });
  expect(await approveNewTerms(administrator, { ...input, pageHash: "" })).toMatchObject({ refusal: "page-changed" });
  expect(await approveNewTerms(administrator, { ...input, termsVersion: version - 1 })).toEqual({ refusal: "terms-changed" });
  const { approval } = await approveNewTerms(administrator, input);
  expect(await approveNewTerms(administrator, input)).toEqual({ refusal: "no-longer-open" });

  expect(await evidenceOf(collaboration)).toMatchObject([
    { about: null, termsVersion: version - 1 },
    { about: "terms", termsVersion: version, personName: administrator.name, shown: { approvedVersion: String(version - 1) } },
  ]);
  expect(await findReceipt(administrator, approval!.id)).toMatchObject({ isWhole: true, about: "terms", termsVersion: version });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["terms asked", "terms approved"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({ newTerms: undefined });
  expect(await listCollaborationsOf([administrator])).toMatchObject([{ termsWait: false }]);
  expect((await letterRowsOf(collaboration)).slice(-2)).toMatchObject([{ facts: { about: "terms" } }, { facts: { about: "terms" } }]);
});

test("asked twice, by two workers or after a crash, everybody is asked once; a full portion leaves the rest to the next job", async () => {
  const [first, second, third] = [await anActiveCollaboration(), await anActiveCollaboration(), await anActiveCollaboration()];
  await publishAnotherVersion();
  const before = await jobs();

  expect(await askForNewTerms({ service }, 2)).toBe(2);
  expect(await jobs()).toBe(before + 1);
  const asked = await Promise.all([askForNewTerms({ service }), askForNewTerms({ service })]);

  expect(asked.toSorted()).toEqual([0, 1]);
  for (const one of [first, second, third])
    expect([await asksOf(one), await askedLetters(one)].map(({ length }) => length)).toEqual([1, 1]);
  const rows = await rowsInEveryTable();
  expect(await askForNewTerms({ service })).toBe(0);
  expect(await askWhereTermsAreNew()).toBe(0);
  expect(await rowsInEveryTable()).toEqual(rows);
});

test("a later version takes the place of one that waits, and what has ended is not asked", async () => {
  const [active, ended] = [await anActiveCollaboration(), await anActiveCollaboration()];
  await publishAnotherVersion();
  await askForNewTerms({ service });
  const input = await read(active);
  await endCollaboration(ended.employee, ended.collaboration.id);
  const version = await publishAnotherVersion();

  expect(await approveNewTerms(active.administrator, input)).toEqual({ refusal: "terms-changed" });
  expect(await askWhereTermsAreNew()).toBe(1);
  expect(await askForNewTerms({ service })).toBe(1);

  expect(await asksOf(active)).toMatchObject([{ supersededAt: expect.any(Date) }, { version, supersededAt: null }]);
  expect(await asksOf(ended)).toHaveLength(1);
  expect((await approveNewTerms(active.administrator, await read(active))).approval).toMatchObject({ termsVersion: version });
});
