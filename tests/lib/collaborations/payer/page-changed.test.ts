import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations, companies, offices } from "#db/schema/index.ts";
import { answerPayerChange } from "#lib/collaborations/payer/answer.ts";
import { payerPageOf } from "#tests/support/cast/requests.ts";
import { detailsOf, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { answerTo, aWaitingChange } from "./waiting-change.ts";

type Waiting = Awaited<ReturnType<typeof aWaitingChange>>;

const changes: Record<string, (waiting: Waiting) => PromiseLike<unknown>> = {
  "the company is renamed": ({ collaboration }) =>
    superuser.update(companies).set({ name: "Ny AB" }).where(eq(companies.id, collaboration.companyId)),
  "the office is renamed": ({ employee }) => superuser.update(offices).set({ name: "Nya byrån" }).where(eq(offices.id, employee.officeId)),
  "nobody is billed any more": ({ collaboration }) =>
    superuser.update(collaborations).set({ invoiceRecipient: null }).where(eq(collaborations.id, collaboration.id)),
};

test.each(Object.entries(changes))("%s between reading and pressing: nothing changes before the page has been read", async (_, does) => {
  const waiting = await aWaitingChange();
  const { administrator, collaboration } = waiting;
  await does(waiting);
  const before = await rowsInEveryTable();

  expect(await answerPayerChange(administrator, answerTo(waiting, "approved"))).toMatchObject({ refusal: "page-changed" });

  expect(await rowsInEveryTable()).toEqual(before);
  const pageHash = await payerPageOf(collaboration);
  expect((await answerPayerChange(administrator, { ...answerTo(waiting, "approved"), pageHash })).refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "customer" });
  expect(await detailsOf(collaboration, "recipient change approved")).toMatchObject({ page: pageHash });
});

test("to decline one need not have read the page of this moment", async () => {
  const waiting = await aWaitingChange();

  const { refusal } = await answerPayerChange(waiting.administrator, { ...answerTo(waiting, "declined"), pageHash: "" });

  expect(refusal).toBeUndefined();
  expect(await standingOf(waiting.collaboration)).toMatchObject({ invoiceRecipient: "office" });
});
