import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { offices } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { operate } from "#lib/operator/operator.ts";
import { lettersLeft } from "#lib/outbox/limits.ts";
import type { Employee } from "#lib/who.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { outcomesOf, send } from "./sending.ts";

async function organisationNumberOf({ officeId }: Employee) {
  const [office] = await superuser.select().from(offices).where(eq(offices.id, officeId));
  return office!.organisationNumber;
}

const byLisa = ["--operator", "Lisa Berg", "--proof", "Called back by the office"];
const giveLetters = async (employee: Employee, number: string) =>
  operate(["letters", await organisationNumberOf(employee), number, ...byLisa]);

const lettersIn = (employee: Employee) => inOffice(employee, (tx) => lettersLeft(tx, employee));

test("an operator's number goes for the office and each who works there, stands in its history, and ends with the standard one", async () => {
  const anna = await anEmployee();

  expect(await giveLetters(anna, "1000")).toEqual(["Lind & Sund Redovisning AB: 1000 emails in 24 hours from now on."]);
  expect(await outcomesOf(101, () => send(anna))).toEqual({ sent: 101 });
  expect((await operate(["letters"])).join()).toContain(": 1000");
  await giveLetters(anna, "0");
  expect(await send(anna)).toBe("person");
  await giveLetters(anna, "standard");
  expect(await lettersIn(anna)).toBe(0);

  const said = { operator: "Lisa Berg", proof: "Called back by the office" };
  expect(await detailsOf(anna.officeId, "emails per day set")).toEqual([
    { from: null, to: 1000, ...said },
    { from: 1000, to: 0, ...said },
    { from: 0, to: null, ...said },
  ]);
}, 60_000);

test("an operator names an office that there is, a number, herself and the reason", async () => {
  const number = await organisationNumberOf(await anEmployee());

  for (const words of [
    [number, "1000"],
    [number, "many", ...byLisa],
    [number, "100001", ...byLisa],
    ["12345", "10", ...byLisa],
  ])
    await expect(operate(["letters", ...words])).rejects.toThrow("Name the office, its number, yourself and the reason");
  await expect(operate(["letters", "5569703019", "10", ...byLisa])).rejects.toThrow("No office has that organisation number");
});

test("no page can write the operator's number, nor open an office that has one", async () => {
  const { officeId } = await anEmployee();

  const written = inOffice({ officeId }, (tx) => tx.update(offices).set({ lettersPerDay: 5000 }).where(eq(offices.id, officeId)));
  await expect(written).rejects.toMatchObject({ cause: { code: "42501" } });
  const id = randomUUID();
  const office = { id, name: "Ek", organisationNumber: "5560360793", replyAddress: "hej@ek.example", lettersPerDay: 5000 };
  await expect(inOffice({ officeId: id }, (tx) => tx.insert(offices).values(office))).rejects.toMatchObject({ cause: { code: "42501" } });
});
