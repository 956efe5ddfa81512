import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { offices } from "#db/schema/index.ts";
import { listWaitingApplications } from "#lib/offices/join/decide.ts";
import { operate } from "#lib/operator/operator.ts";
import { anApplication, confirmed } from "#tests/support/cast/applications.ts";
import { detailsOf, lettersTo } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const byLisa = ["--operator", "Lisa Berg", "--proof", "Called back, the signatory knows of it"];
const whatTo = async (email: string) => (await lettersTo(email)).at(-1);
const idOf = async ({ email }: { email: string }) => (await listWaitingApplications()).find((one) => one.email === email)?.id ?? "";

async function anApplicationThatWaits() {
  const application = anApplication();
  await confirmed(application, "ask");
  return { ...application, id: await idOf(application) };
}

const officesWith = (organisationNumber: string) =>
  superuser.select().from(offices).where(eq(offices.organisationNumber, organisationNumber));

test("an operator approves an office that waits: it opens, its administrator is told, and others who asked for it too", async () => {
  const { id, ...application } = await anApplicationThatWaits();
  const other = { ...anApplication(), organisationNumber: application.organisationNumber };
  await confirmed(other, "ask");
  await confirmed(application, "ask");
  expect((await operate(["list"])).join("\n")).toMatch(new RegExp(`${id}\\n  office Byrån Ek AB[^]*Maria Ek, ${application.email}`));

  const said = await operate(["office", "approve", id, ...byLisa]);

  expect(said).toEqual(["Byrån Ek AB is open, with Maria Ek as its administrator, who is told by email."]);
  const [office] = await officesWith(application.organisationNumber);
  expect(await historyOf(office!)).toEqual(["office opened", "employee added", "office terms approved"]);
  expect(await detailsOf(office!.id, "office opened")).toMatchObject([{ operator: "Lisa Berg", proof: byLisa[3] }]);
  expect(await whatTo(application.email)).toMatchObject({ kind: "office-opened", facts: { accepted: true } });
  expect(await whatTo(other.email)).toMatchObject({ kind: "office-application", facts: { what: "known" } });
  expect([await idOf(application), await idOf(other)]).toEqual(["", ""]);
  await expect(operate(["office", "approve", id, ...byLisa])).rejects.toThrow("No such application waits");
});

test("an operator refuses an office that waits: nothing opens, and whoever asked is told", async () => {
  const { id, ...application } = await anApplicationThatWaits();

  await expect(operate(["office", "refuse", id, "--operator", "Lisa Berg"])).rejects.toThrow("yourself and the proof");
  expect(await operate(["office", "refuse", id, ...byLisa])).toEqual(["Refused. Maria Ek is told by email."]);

  expect(await officesWith(application.organisationNumber)).toEqual([]);
  expect(await whatTo(application.email)).toMatchObject({ kind: "office-application", facts: { what: "refused" } });
  expect(await idOf(application)).toBe("");
});

test("a number that has got an office meanwhile is not opened again", async () => {
  const { id, ...application } = await anApplicationThatWaits();
  await confirmed({ ...anApplication(), organisationNumber: application.organisationNumber }, "open");

  await expect(operate(["office", "approve", id, ...byLisa])).rejects.toThrow("There is an office with that organisation number now");

  expect(await officesWith(application.organisationNumber)).toHaveLength(1);
});
