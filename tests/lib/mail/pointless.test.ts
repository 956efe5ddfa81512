import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { approvalOf, aRequest } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aPostOffice, deliverLetter, rowOf } from "./letters.ts";

async function aReminder() {
  const request = await aRequest();
  await remindCollaboration(request.employee, request.collaboration.id);
  const letter = (await letterRowsOf(request.collaboration)).find(({ kind }) => kind === "reminder");
  return { ...request, letterId: letter!.id };
}

const answer = ({ administrator, collaboration }: Awaited<ReturnType<typeof aRequest>>) =>
  approveCollaboration(administrator, approvalOf(collaboration));

test("a reminder that is still in the queue when the answer comes is not sent", async () => {
  const { posted, send } = aPostOffice();
  const reminder = await aReminder();
  await answer(reminder);

  await deliverLetter(reminder.letterId, send);

  expect(posted).toEqual([]);
  expect(await rowOf(reminder.letterId)).toMatchObject({ discardedAt: expect.any(Date), sentAt: null });
});

test("one that waits for its answer is sent", async () => {
  const { posted, send } = aPostOffice();
  const { letterId, collaboration } = await aReminder();

  await deliverLetter(letterId, send);

  expect(posted).toMatchObject([{ id: letterId, subject: "Påminnelse: Lind & Sund Redovisning AB väntar på svar från Ågrens Bageri AB" }]);
  expect((await letterRowsOf(collaboration)).find(({ id }) => id === letterId)).toMatchObject({ sentAt: expect.any(Date) });
});

test("one that the provider may already have taken is posted again as it was, whatever was answered since", async () => {
  const { posted, send } = aPostOffice(
    { outcome: "unclear", problem: "no answer within 10 s" },
    { outcome: "accepted", providerId: "second" },
  );
  const reminder = await aReminder();
  await deliverLetter(reminder.letterId, send);
  await answer(reminder);

  await deliverLetter(reminder.letterId, send);

  expect(posted[1]).toEqual(posted[0]);
  const [row] = await superuser.select().from(letters).where(eq(letters.id, reminder.letterId));
  expect(row).toMatchObject({ providerId: "second", discardedAt: null });
});
