import { and, eq, isNull } from "drizzle-orm";
import { imports } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import type { ImportJob } from "#lib/jobs/jobs.ts";
import { log } from "#lib/log.ts";
import { findActing } from "#lib/offices/acting.ts";
import { mayImport } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import { runImport } from "./run.ts";
import { undoImport } from "./undo.ts";

/** All of it or nothing: a killed worker's job is tried again from the beginning, and what is done already is not done twice. */
export async function doImportJob(job: ImportJob): Promise<void> {
  const importer = await findActing(job);
  if (!importer || !mayImport(importer)) return giveUpImport(job);
  const work = { import: runImport, undo: undoImport }[job.task];
  log.info({ importId: job.importId, rows: await work(importer, job.importId) }, `${job.task} done`);
}

/** Nothing was changed; the page says so and lets one try again. */
export async function giveUpImport({ task, importId, officeId }: ImportJob): Promise<void> {
  const own = and(eq(imports.id, importId), eq(imports.officeId, officeId));
  await inSystem(async (tx) => {
    if (task === "import")
      await tx
        .update(imports)
        .set({ failedAt: sqlNow() })
        .where(and(own, isNull(imports.doneAt)));
    else
      await tx
        .update(imports)
        .set({ undoQueuedAt: null })
        .where(and(own, isNull(imports.undoneAt)));
  });
  log.error({ importId }, `${task} given up`);
}
