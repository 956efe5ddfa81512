import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { backups, sessions, signInCodes } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { deliver } from "#lib/mail/deliver.ts";
import { operate } from "#lib/operator/operator.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { connectionAs, superuser } from "#tests/support/readback/superuser.ts";
import { aCode, anAddress, aPostOffice, aRequest, deliverLetter, hoursFromNow, queued, rowOf, taken } from "./letters.ts";

/** As the scripts do it when the database stands as at that moment (db/backup). */
const restore = (moment: Date) => superuser.execute(sql`select after_restore(${moment.toISOString()})`);

test("what waited at the moment that a database goes back to is posted again only where the provider knows it again", async () => {
  const { posted, send } = aPostOffice();
  const [known, forgotten, long] = [
    await queued(aRequest(anAddress())),
    await queued(aRequest(anAddress())),
    await queued(aRequest(anAddress())),
  ];

  await restore(hoursFromNow(-22));
  await deliverLetter(known, send);
  await deliver(await taken(forgotten), { name: "smtp", hoursToRepeat: 0, post: send });
  await superuser.execute(sql`update letters set unclear_since = ${hoursFromNow(-24).toISOString()} where id = ${long}`);
  await deliverLetter(long, send);

  expect(posted.map(({ id }) => id)).toEqual([known]);
  expect(await rowOf(known)).toMatchObject({ sentAt: expect.any(Date) });
  for (const letterId of [forgotten, long]) expect(await rowOf(letterId)).toMatchObject({ uncertainAt: expect.any(Date), sentAt: null });
});

test("what was in doubt before that moment stays in doubt since then", async () => {
  const { send } = aPostOffice({ outcome: "unclear", problem: "502" });
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, send);
  const before = await rowOf(letterId);

  await restore(hoursFromNow(1));

  expect(await rowOf(letterId)).toMatchObject({ unclearSince: before!.unclearSince });
});

test("a letter that was sent by then is left as it is", async () => {
  const { send } = aPostOffice();
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, send);
  const before = await rowOf(letterId);

  await restore(new Date());

  expect(await rowOf(letterId)).toEqual(before);
});

test("nobody is signed in afterwards, and a code from before is neither posted nor taken", async () => {
  const { personId } = await anEmployee("Anna Lind");
  await db.transaction((tx) => openSession(tx, personId, "test"));
  const { posted, send } = aPostOffice();
  const code = await queued(aCode(anAddress()));
  const asked = { email: anAddress(), codeHash: "x", browserHash: "x", expiresAt: hoursFromNow(1) };
  await superuser.insert(signInCodes).values(asked);

  await restore(new Date());
  await deliverLetter(code, send);

  expect(posted).toEqual([]);
  expect(await rowOf(code)).toMatchObject({ uncertainAt: expect.any(Date), facts: {} });
  expect(await superuser.$count(sessions)).toBe(0);
  expect(await superuser.$count(signInCodes, eq(signInCodes.email, asked.email))).toBe(0);
});

test("the status says when backups were made, and to which moment the database has gone back", async () => {
  await superuser.delete(backups);
  expect((await operate(["status"])).at(-1)).toBe("last backup: dump never, base backup never, log archived never");

  await superuser.insert(backups).values([{ what: "dump", doneAt: new Date("2026-11-29T02:00:00Z") }, { what: "base" }]);
  await restore(new Date("2026-11-30T12:00:00Z"));

  const [backup, restored] = (await operate(["status"])).slice(-2);
  expect(backup).toMatch(/dump .*29.* 03:00, base backup (?!never)/);
  expect(restored).toMatch(/^restored .* to .*30.* 13:00$/);
  const [json] = await operate(["status", "--json"]);
  expect(JSON.parse(json!)).toMatchObject({ backups: { dump: "2026-11-29T02:00:00.000Z", restoredTo: "2026-11-30T12:00:00.000Z" } });
});

test.each(["app_web", "app_worker"] as const)(
  "%s says neither that a backup was made nor that the database has gone back",
  async (role) => {
    const connection = connectionAs(role);
    await expect(connection`insert into backups (what) values ('dump')`).rejects.toThrow("permission denied");
    await expect(connection`select after_restore(now())`).rejects.toThrow("permission denied");
    await connection.end();
  },
);
