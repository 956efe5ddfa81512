import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { approvals, offices } from "#db/schema/index.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { aColleagueOf, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { claimBy } from "#tests/support/cast/claims.ts";
import { anActiveCollaboration, approvalOf, aRequest, aRequestTo, checkPageOf } from "#tests/support/cast/requests.ts";
import { taskAs } from "#tests/support/cast/situation.ts";
import { detailsOf, evidenceOf, isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("the evidence holds exactly what the page showed, in the chain", async () => {
  const asked = await aRequest();
  await taskAs(asked, { participantIds: [(await aColleagueOf(asked.employee, "full", "Erik Sund")).employeeId] });
  const [page, read] = [(await checkPageOf(asked.collaboration))!, await approvalOf(asked.collaboration)];

  await approveCollaboration(asked.administrator, read);

  const [kept] = await evidenceOf(asked.collaboration);
  expect(kept).toMatchObject({ shown: page, shownSha256: read.pageHash, access: ["Anna Lind", "Erik Sund"] });
  const { company: companyName, office: officeName, task: taskName, invoiceRecipient, termsSha256 } = page;
  expect(kept).toMatchObject({ companyName, officeName, taskName, invoiceRecipient, termsSha256, access: page.access.split("\n") });
  expect(await isHistoryWhole(asked.collaboration)).toBe(true);
});

test("evidence from before the page was kept is as whole as it was", async () => {
  const { collaboration, approval } = await anActiveCollaboration();
  const asBefore = sql`hash_of_row(to_jsonb(approvals) - 'shown' - 'shown_sha256') = hash_of_row(to_jsonb(approvals) || '{"shown": null, "shown_sha256": null}')`;
  const [row] = await superuser.select({ isSame: asBefore }).from(approvals).where(eq(approvals.id, approval.id));

  expect(row).toEqual({ isSame: true });
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("whoever has to be checked first claims nothing that she has not read, and the history keeps what she has", async () => {
  const own = await aRequest();
  const mallory = await anEmployee("Mallory Ek");
  const customer = await aCustomerOf(mallory, sameCompanyAs(own.customer));
  const theirs = await aRequestTo(customer, mallory);
  const read = await approvalOf(theirs.collaboration);
  await superuser.update(offices).set({ name: "Nya byrån" }).where(eq(offices.id, mallory.officeId));

  expect(await approveCollaboration(theirs.administrator, read)).toMatchObject({ refusal: "page-changed" });
  expect(await claimBy(theirs.administrator, theirs.collaboration)).toBeUndefined();

  const again = await approvalOf(theirs.collaboration);
  expect(await approveCollaboration(theirs.administrator, again)).toEqual({ waits: true });
  expect(await detailsOf(theirs.collaboration, "company claimed")).toMatchObject({ page: again.pageHash });
});

test("changed at the very moment of pressing: approved is the page as it was read, or nothing", async () => {
  for (const _ of Array(12)) {
    const asked = await aRequest();
    const { collaboration, administrator } = asked;
    const [page, read] = [await checkPageOf(collaboration), await approvalOf(collaboration)];

    const [, { refusal }] = await Promise.all([taskAs(asked, { name: "Bokslut" }), approveCollaboration(administrator, read)]);

    const kept = await evidenceOf(collaboration);
    expect(kept.map(({ shown, taskName }) => ({ shown, taskName }))).toEqual(refusal ? [] : [{ shown: page, taskName: asked.task.name }]);
    expect(refusal ?? "page-changed").toBe("page-changed");
  }
});
