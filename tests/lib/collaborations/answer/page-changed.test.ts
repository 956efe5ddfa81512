import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations, offices, people } from "#db/schema/index.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { ApprovalInput } from "#lib/collaborations/answer/input.ts";
import { renameCompany } from "#lib/companies/rename.ts";
import { changesSince } from "#lib/seen.ts";
import { daysFrom } from "#lib/time.ts";
import { aColleagueOf, aTaskFor } from "#tests/support/cast/cast.ts";
import { approvalOf, aRequest, checkPageOf } from "#tests/support/cast/requests.ts";
import { taskAs } from "#tests/support/cast/situation.ts";
import { rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Asked = Awaited<ReturnType<typeof aRequest>>;

const setRequest = ({ collaboration: { id } }: Asked, facts: Partial<typeof collaborations.$inferInsert>) =>
  superuser.update(collaborations).set(facts).where(eq(collaborations.id, id));

const newName = ({ employee }: Asked) => superuser.update(people).set({ lastName: "Åström" }).where(eq(people.id, employee.personId));

/** What can happen between reading and pressing, and which facts of the page it changes. */
const changes: Record<string, { does: (asked: Asked) => PromiseLike<unknown>; facts: string[] }> = {
  "the task is renamed": { does: (asked) => taskAs(asked, { name: "Bokslut" }), facts: ["task"] },
  "the task gets a participant": {
    does: async (asked) => taskAs(asked, { participantIds: [(await aColleagueOf(asked.employee, "full")).employeeId] }),
    facts: ["access"],
  },
  "the task gets another owner": {
    does: async (asked) => taskAs(asked, { ownerId: (await aColleagueOf(asked.employee, "full")).employeeId }),
    facts: ["access"],
  },
  "the task is deactivated": { does: (asked) => taskAs(asked, { isActive: false }), facts: ["access"] },
  "whoever asks and works there gets another name": { does: newName, facts: ["sender", "access"] },
  "the company is renamed": {
    does: async ({ administrator }) => expect(await renameCompany(administrator, "Ny AB")).toEqual({ name: "Ny AB" }),
    facts: ["company"],
  },
  "the office is renamed": {
    does: ({ employee }) => superuser.update(offices).set({ name: "Nya byrån" }).where(eq(offices.id, employee.officeId)),
    facts: ["office"],
  },
  "somebody else is billed": { does: (asked) => setRequest(asked, { invoiceRecipient: "customer" }), facts: ["invoiceRecipient"] },
  "the personal message is another": { does: (asked) => setRequest(asked, { personalLine: "Ring mig." }), facts: ["personalLine"] },
  "the last day is another": { does: (asked) => setRequest(asked, { expiresAt: daysFrom(new Date(), 9) }), facts: ["answerBy"] },
};

test.each(Object.entries(changes))(
  "%s between reading and pressing: the page comes back, and what it then shows is approved",
  async (_, change) => {
    const asked = await aRequest("service-only");
    const { collaboration, administrator } = asked;
    const [page, read] = [await checkPageOf(collaboration), await approvalOf(collaboration)];
    await change.does(asked);
    const before = await rowsInEveryTable();

    const { refusal, shows } = await approveCollaboration(administrator, read);

    expect(refusal).toBe("page-changed");
    expect(changesSince(page!, shows!).map(({ field }) => field)).toEqual(change.facts);
    expect(await rowsInEveryTable()).toEqual(before);
    const again = await approvalOf(collaboration);
    const { approval } = await approveCollaboration(administrator, again);
    expect(approval).toMatchObject({ shown: shows, shownSha256: again.pageHash });
  },
);

test.each(["", "0".repeat(64), "nonsense"])("a form that shows nothing of the page approves nothing (%j)", async (pageHash) => {
  const { collaboration, administrator } = await aRequest();
  const read = await approvalOf(collaboration);

  expect(ApprovalInput.parse({ ...read, pageHash: undefined }).pageHash).toBe("");
  expect(await approveCollaboration(administrator, { ...read, pageHash })).toMatchObject({ refusal: "page-changed" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
});

test("what the page does not show may change while it is read", async () => {
  const { employee, customer, collaboration, administrator } = await aRequest();
  const read = await approvalOf(collaboration);
  await aTaskFor(customer, await aColleagueOf(employee, "full"));

  expect(await approveCollaboration(administrator, read)).toMatchObject({ approval: { shownSha256: read.pageHash } });
});
