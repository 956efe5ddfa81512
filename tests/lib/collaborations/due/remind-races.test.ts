import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { at } from "#lib/time.ts";
import { administratorsOf, approveAsShown } from "#tests/support/cast/requests.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aRequestFrom, daysOf, on, remindersOf, runAt } from "./january.ts";

test("twenty workers at once send one letter", async () => {
  const { collaboration } = await aRequestFrom();

  const sent = await twentyAtOnce(() => runAt(on("14")));

  expect(sent.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(1);
  expect(await remindersOf(collaboration)).toHaveLength(1);
  expect(await historyOf(collaboration)).toHaveLength(2);
});

test("a request that is answered while the worker waits for it gets no reminder", async () => {
  const { collaboration } = await aRequestFrom();
  const halfway = await heldBack("select from collaborations where id = $1", [collaboration.id]);
  const answering = at(on("14", "09:59"), async () => approveAsShown((await administratorsOf(collaboration))[0]!, collaboration));
  await whenWaiting(1);
  const running = runAt(on("14"));
  await whenWaiting(2);
  await halfway.letGo();

  expect((await answering).refusal).toBeUndefined();
  await running;
  expect(await remindersOf(collaboration)).toEqual([]);
});

test("a worker that dies in the middle leaves nothing behind, and the next run does it once", async () => {
  const { collaboration } = await aRequestFrom();
  // Nobody can queue a letter: the reminder is claimed and told in the history, and then its transaction breaks.
  await superuser.execute(sql`alter table letters add constraint broken check (kind <> 'reminder') not valid`);
  await runAt(on("14", "10:00"));
  await superuser.execute(sql`alter table letters drop constraint broken`);
  expect([await daysOf(collaboration), await historyOf(collaboration)]).toEqual([[], ["collaboration requested"]]);

  await runAt(on("14", "10:15"));
  await runAt(on("14", "10:30"));

  expect(await remindersOf(collaboration)).toHaveLength(1);
});
