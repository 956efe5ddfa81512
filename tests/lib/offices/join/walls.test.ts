import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { officeApplications, offices } from "#db/schema/index.ts";
import { inOffice, inPerson } from "#db/tenant.ts";
import { anApplication, confirmed } from "#tests/support/cast/applications.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";

const readAll = () => db.transaction((tx) => tx.select().from(officeApplications));

test("nobody reads what others have asked for, and no page can decide on it", async () => {
  const anna = await anEmployee();
  await confirmed(anApplication(), "ask");

  expect(await readAll()).toEqual([]);
  expect(await inOffice(anna, (tx) => tx.select().from(officeApplications))).toEqual([]);
  expect(await db.transaction((tx) => tx.select().from(offices))).toEqual([]);
  const deciding = inOffice(anna, (tx) => tx.update(officeApplications).set({ operator: "Lisa Berg", approvedAt: new Date() }));
  await expect(deciding).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("whoever has applied reads her own once she is somebody", async () => {
  const anna = await anEmployee();
  await confirmed({ ...anApplication(), email: anna.email }, "ask");

  const own = await inPerson(anna.personId, (tx) => tx.select().from(officeApplications));

  expect(own.map(({ email }) => email)).toEqual([anna.email]);
});
