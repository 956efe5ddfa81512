import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { people, sessions } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { operate } from "#lib/operator/operator.ts";
import { codeTo } from "#tests/support/cast/applications.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const byLisa = ["--operator", "Lisa Berg"];
const proof = ["--proof", "Mailbox taken over, told by the office"];

const sessionsOf = ({ personId }: { personId: string }) => superuser.$count(sessions, eq(sessions.personId, personId));
const ask = ({ email }: { email: string }) => askForCode({ email, address: email, locale: "sv" });

test("an operator shuts a person out: sessions end at once, and neither an old nor a new code lets the person in", async () => {
  const anna = await anEmployee();
  await db.transaction((tx) => openSession(tx, anna.personId));
  const { browserToken } = await ask(anna);
  const typed = await codeTo(anna);

  const said = await operate(["person", "disable", anna.email, ...byLisa, ...proof]);

  expect(said).toEqual(["Anna Lind is signed out everywhere and cannot sign in."]);
  expect(await sessionsOf(anna)).toBe(0);
  expect(await answerCode({ browserToken, typed })).toEqual({ refusal: "code-expired" });
  const later = await ask(anna);
  expect(await answerCode({ browserToken: later.browserToken, typed: await codeTo(anna) })).toEqual({ refusal: "wrong-code" });
  expect(await detailsOf(anna.personId, "person shut out")).toEqual([{ name: "Anna Lind", operator: "Lisa Berg", proof: proof[1] }]);
  await expect(operate(["person", "disable", anna.email, ...byLisa, ...proof])).rejects.toThrow("shut out already");
});

test("and lets the person sign in again, with a new code", async () => {
  const anna = await anEmployee();
  await operate(["person", "disable", anna.email, ...byLisa, ...proof]);

  expect(await operate(["person", "enable", anna.email, ...byLisa, ...proof])).toEqual(["Anna Lind can sign in again."]);

  const { browserToken } = await ask(anna);
  expect(await answerCode({ browserToken, typed: await codeTo(anna) })).toMatchObject({ sessionToken: expect.any(String) });
  expect((await historyOf({ id: anna.personId })).slice(0, 2)).toEqual(["person shut out", "person let back"]);
  await expect(operate(["person", "enable", anna.email, ...byLisa, ...proof])).rejects.toThrow("is not shut out");
});

test("a person is shown with every place, to an operator whom the person's history names", async () => {
  const { administrator: karin } = await anActiveCollaboration();

  const lines = (await operate(["person", "show", karin.email, ...byLisa])).join("\n");
  const [json] = await operate(["person", "show", karin.email, "--json", ...byLisa]);

  expect(lines).toMatch(new RegExp(`^Karin Ågren, ${karin.email}[^]*company Ågrens Bageri AB: administrator, since \\d`));
  expect(JSON.parse(json!)).toMatchObject({ id: karin.personId, companies: [{ role: "administrator" }], offices: [] });
  expect(await detailsOf(karin.personId, "read by operator")).toEqual([{ operator: "Lisa Berg" }, { operator: "Lisa Berg" }]);
});

test("without a name, a reason or an address that somebody has, nothing is shown or changed", async () => {
  const anna = await anEmployee();
  const before = await rowsInEveryTable();

  await expect(operate(["person", "show", anna.email])).rejects.toThrow("Name the address, and yourself");
  await expect(operate(["person", "disable", anna.email, ...byLisa])).rejects.toThrow("yourself and the reason");
  await expect(operate(["person", "disable", anna.email, ...proof])).rejects.toThrow("yourself and the reason");
  for (const order of ["show", "disable", "enable"])
    await expect(operate(["person", order, "nobody@spiris.example", ...byLisa, ...proof])).rejects.toThrow("No one has this address");

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await superuser.$count(people, eq(people.email, anna.email))).toBe(1);
});
