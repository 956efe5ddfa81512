import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { customers, imports } from "#db/schema/index.ts";
import { startImport } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport } from "./files.ts";

test("a worker that dies midway leaves nothing behind but how far it had come, and the next one does it once", async () => {
  const anna = await anEmployee();
  const last = await aCustomerOf(anna, { name: "Sist AB" });
  const added = Array.from({ length: 150 }, (_, place) => `;Kund ${place} AB;${anOrganisationNumber()};;;;`);
  const importId = await anImport(anna, aCsv(...added, `;Sist Nya AB;${last.organisationNumber};;;;`));
  const job = { task: "import", importId, officeId: anna.officeId, employeeId: anna.employeeId } as const;
  const customersNow = () => superuser.$count(customers, eq(customers.officeId, anna.officeId));
  await startImport(anna, importId);

  const { letGo } = await heldBack("select from customers where id = $1", [last.id]);
  const dying = doImportJob(job).catch((error: unknown) => error);
  await whenWaiting(1);
  const [{ rowsDone } = { rowsDone: 0 }] = await superuser.select().from(imports).where(eq(imports.id, importId));
  await superuser.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );

  expect(await dying).toBeInstanceOf(Error);
  expect([rowsDone, await customersNow()]).toEqual([150, 1]);
  await letGo();
  await doImportJob(job);
  await doImportJob(job);
  expect(await customersNow()).toBe(151);
  expect(await superuser.select().from(imports).where(eq(imports.id, importId))).toMatchObject([
    { rowsDone: 151, doneAt: expect.any(Date) },
  ]);
});
