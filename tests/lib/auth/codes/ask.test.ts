import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aBrowser, aCodeFor, aKnownPerson, codeRowsOf, letterRowsTo, minutesFromNow } from "../codes.ts";

/** How many rows more each table holds afterwards. */
async function rowsWrittenBy(work: () => Promise<unknown>) {
  const before = await rowsInEveryTable();
  await work();
  const after = await rowsInEveryTable();
  return after.map(({ name, rows }, place) => ({ name, more: Number(rows) - Number(before[place]!.rows) })).filter(({ more }) => more > 0);
}

test("a code has eight characters, none of them a vowel or a look-alike, and holds for ten minutes", async () => {
  const person = await aKnownPerson();

  const { typed } = await aCodeFor(person);

  const [row] = await codeRowsOf(person.email);
  expect(typed).toMatch(/^[BCDFGHJKMNPQRSTVWXZ2-9]{8}$/);
  expect(row!.expiresAt.getTime() - row!.requestedAt.getTime()).toBe(10 * 60_000);
  expect(row).toMatchObject({ personId: person.id, usedAt: null, tries: 0 });
});

test("neither the code nor the browser's token is kept as such", async () => {
  const person = await aKnownPerson();

  const { typed, browserToken } = await aCodeFor(person);

  const kept = JSON.stringify(await codeRowsOf(person.email));
  expect(kept).not.toContain(typed);
  expect(kept).not.toContain(browserToken);
});

test("the code is written to the address that asked, in the person's own language", async () => {
  const [person] = await superuser.insert(people).values(aPerson("Karin Ågren", "en")).returning();

  await askForCode({ email: person!.email, ...aBrowser(), locale: "sv" });

  expect(await letterRowsTo(person!.email)).toMatchObject([
    { kind: "sign-in-code", locale: "en", personId: person!.id, discardedAt: null },
  ]);
});

test("an address that nobody has is answered the same and writes the same rows; its letter is discarded and holds no code", async () => {
  const [known, stranger] = [await aKnownPerson(), aPerson()];

  const forKnown = await rowsWrittenBy(() => askForCode({ email: known.email, ...aBrowser() }));
  const forStranger = await rowsWrittenBy(() => askForCode({ email: stranger.email, ...aBrowser() }));

  expect(forStranger).toEqual(forKnown);
  expect(forStranger.map(({ name }) => name)).toEqual(expect.arrayContaining(["public.letters", "public.sign_in_codes"]));
  expect(await letterRowsTo(stranger.email)).toMatchObject([{ discardedAt: expect.any(Date), personId: null, facts: {} }]);
  expect(await codeRowsOf(stranger.email)).toMatchObject([{ personId: null }]);
});

test("a person who may no longer sign in is treated like a stranger", async () => {
  const person = await aKnownPerson();
  await superuser
    .update(people)
    .set({ disabledAt: minutesFromNow(-1) })
    .where(eq(people.id, person.id));

  await askForCode({ email: person.email, ...aBrowser() });

  expect(await letterRowsTo(person.email)).toMatchObject([{ discardedAt: expect.any(Date), facts: {} }]);
});
