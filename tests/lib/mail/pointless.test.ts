import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aPostOffice, deliverLetter, rowOf } from "./letters.ts";

async function aReminder() {
  const request = await aRequest();
  await remindCollaboration(request.employee, request.collaboration.id);
  const letter = (await letterRowsOf(request.collaboration)).find(({ kind }) => kind === "reminder");
  return { ...request, letterId: letter!.id };
}

const answer = ({ administrator, collaboration }: Awaited<ReturnType<typeof aRequest>>) => approveAsShown(administrator, collaboration);

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

test("a request that is withdrawn before its letter has left reaches nobody, nor does the news of it", async () => {
  const { posted, send } = aPostOffice();
  const { employee, collaboration } = await aRequest();
  await withdrawCollaboration(employee, collaboration.id);
  const queued = await letterRowsOf(collaboration);

  for (const { id } of queued) await deliverLetter(id, send);

  expect(queued.map(({ kind }) => kind)).toEqual([expect.any(String), "request-withdrawn"]);
  expect(posted).toEqual([]);
  expect((await letterRowsOf(collaboration)).map(({ discardedAt }) => discardedAt)).toEqual([expect.any(Date), expect.any(Date)]);
});

test("whoever got the letter of a withdrawn request is told that it was", async () => {
  const { posted, send } = aPostOffice();
  const { employee, collaboration } = await aRequest();
  for (const { id } of await letterRowsOf(collaboration)) await deliverLetter(id, send);
  await withdrawCollaboration(employee, collaboration.id);

  const news = (await letterRowsOf(collaboration)).find(({ kind }) => kind === "request-withdrawn");
  await deliverLetter(news!.id, send);

  expect(posted).toHaveLength(2);
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
