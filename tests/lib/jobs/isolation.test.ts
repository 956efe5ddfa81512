import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { tellOfAttempt } from "#lib/auth/refused-attempts.ts";
import { doBulkJob, giveUpBulk } from "#lib/collaborations/request/bulk/run.ts";
import { doImportJob, giveUpImport } from "#lib/imports/work.ts";
import type { ImportJob, Jobs } from "#lib/jobs/jobs.ts";
import { everythingOf } from "#tests/support/matrix/cells.ts";
import { aWholeWorld, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Place = { officeId: string; employeeId: string };
type Kind = "for everybody" | ((world: WholeWorld, place: Place) => Promise<void>);

const importJob = (task: ImportJob["task"], { importId }: WholeWorld, place: Place) => ({ task, importId, ...place });

/** What a job of each kind does to a world. Those for everybody carry nothing that an office or a company could be named by. */
const kinds: { [Queue in keyof Jobs]: Kind } = {
  expiry: "for everybody",
  retention: "for everybody",
  reminders: "for everybody",
  "document-letters": "for everybody",
  "new-terms": "for everybody",
  "refused-attempts": (world, { officeId }) =>
    tellOfAttempt({ personId: world.employee.personId, action: "proof demanded", at: new Date().toISOString(), places: { officeId } }),
  "letter-events": "for everybody",
  "lost-letter-events": "for everybody",
  imports: async (world, place) => {
    await doImportJob(importJob("import", world, place)).catch(() => {});
    await doImportJob(importJob("undo", world, place)).catch(() => {});
  },
  "lost-imports": async (world, place) => {
    await giveUpImport(importJob("import", world, place));
    await giveUpImport(importJob("undo", world, place));
  },
  "bulk-activations": ({ bulkId }, place) => doBulkJob({ bulkId, ...place }).catch(() => {}),
  "lost-bulk-activations": ({ bulkId }, place) => giveUpBulk({ bulkId, ...place }),
};

test("every queue is declared, and no other", async () => {
  const queues = await superuser.execute<{ name: string }>(sql`select name from jobs.queue where name not like '\\_\\_%' order by name`);

  expect(queues.map(({ name }) => name)).toEqual(Object.keys(kinds).sort());
});

test.each(Object.entries(kinds).filter(([, kind]) => kind !== "for everybody"))(
  "%s: only a job of the office itself changes anything",
  async (_, kind) => {
    const [a, b] = [await aWholeWorld(), await aWholeWorld()];
    const [before, own] = [await everythingOf(a), await everythingOf(b)];

    if (kind === "for everybody") throw new Error("nobody is named");
    await kind(a, b.employee);
    await kind(a, { officeId: b.employee.officeId, employeeId: a.employee.employeeId });

    expect(await everythingOf(a)).toEqual(before);
    await kind(b, b.employee);
    expect(await everythingOf(b)).not.toEqual(own);
  },
);
