import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { operate } from "#lib/operator/operator.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf, lettersTo } from "#tests/support/cast/office.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const byLisa = ["--operator", "Lisa Berg"];

async function anInvitation(fate: Partial<typeof letters.$inferInsert>) {
  const anna = await anEmployee();
  const maria = { ...aPerson("Maria Ek"), rights: "full" as const };
  await inviteEmployee(anna, maria);
  const [letter] = await lettersTo(maria.email);
  await superuser.update(letters).set(fate).where(eq(letters.id, letter!.id));
  return { anna, maria, letter: letter! };
}

test.each([
  ["failed", { failedAt: new Date(), failReason: "tried-too-long" }, "tried-too-long"],
  ["uncertain", { uncertainAt: new Date() }, "uncertain, may have arrived"],
])("an email that has %s is listed without its whole address, and sent again once, as the history says", async (_, fate, words) => {
  const { anna, maria, letter } = await anInvitation(fate);

  const listed = (await operate(["letters", "stuck"])).find((line) => line.startsWith(letter.id));
  expect(listed).toContain(words);
  expect(listed).not.toContain(maria.email);
  await expect(operate(["letters", "retry", letter.id])).rejects.toThrow("and yourself");
  expect(await operate(["letters", "retry", letter.id, ...byLisa])).toEqual(["The email (employee-invited) is sent again."]);

  const [old, again, ...more] = await lettersTo(maria.email);
  const { kind, facts, officeId, personId, senderName, replyTo } = letter;
  expect(again).toMatchObject({ kind, facts, officeId, personId, senderName, replyTo, sentAt: null, failedAt: null, attempts: 0 });
  expect([old?.id, more]).toEqual([letter.id, []]);
  expect(await detailsOf(anna.officeId, "email sent again")).toEqual([{ operator: "Lisa Berg", letter: "employee-invited" }]);
  await expect(operate(["letters", "retry", letter.id, ...byLisa])).rejects.toThrow("No such email is stuck");
  expect((await operate(["letters", "stuck"])).join()).not.toContain(letter.id);
});

test.each([
  ["waits", { attempts: 1 }],
  ["was sent", { sentAt: new Date() }],
  ["was sent back", { sentAt: new Date(), bouncedAt: new Date() }],
  ["was a code", { kind: "sign-in-code", failedAt: new Date() }],
])("an email that %s is not sent again by this", async (_, fate) => {
  const { letter, maria } = await anInvitation(fate);

  await expect(operate(["letters", "retry", letter.id, ...byLisa])).rejects.toThrow("No such email is stuck");

  expect(await lettersTo(maria.email)).toHaveLength(1);
});
