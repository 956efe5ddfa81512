import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { tiesOf } from "#lib/offices/ties.ts";
import { aColleagueOf, anEmployee, officeDomain } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const anna = await anEmployee("Anna Lind");
const erik = await aColleagueOf(anna, "full", "Erik Sund");
const gone = await aColleagueOf(anna, "full", "Maria Ek");
await disableEmployee(anna, gone.employeeId);

const tieOf = (email: string, office = anna) => inOffice(office, async (tx) => (await tiesOf(tx, office))({ email }));

test.each([
  ["an employee's address", anna.email, "employee"],
  ["a colleague's", erik.email, "employee"],
  ["an employee's with a mark of her own after a plus sign", anna.email.replace("@", "+kund@"), "employee"],
  ["that of somebody who has left", gone.email, "former-employee"],
  ["one under the office's domain", `vd@${officeDomain}`, "domain"],
  ["a customer's", "karin@agrens.example", undefined],
  ["one under a domain that begins like the office's", `karin@${officeDomain}.se`, undefined],
  ["one under a domain that ends like it", `karin@min${officeDomain}`, undefined],
])("%s belongs to the office as it should", async (_, email, tie) => {
  expect(await tieOf(email)).toBe(tie);
});

test("where an office has its mailbox at a provider for everybody, nobody else there belongs to it", async () => {
  const lisa = await anEmployee("Lisa Berg");
  const address = `lisa.berg.${crypto.randomUUID().slice(0, 8)}`;
  await superuser
    .update(people)
    .set({ email: `${address}@gmail.com` })
    .where(eq(people.id, lisa.personId));

  expect(await tieOf("karin@gmail.com", lisa)).toBeUndefined();
  expect(await tieOf(`${address.replaceAll(".", "")}+bageri@googlemail.com`, lisa)).toBe("employee");
});
