import { sql } from "drizzle-orm";
import { inOperator } from "#db/tenant.ts";
import { momentInText } from "#lib/i18n/format.ts";

type Moments = Record<"dump" | "base" | "archived" | "archivingFailed" | "restored" | "restoredTo", Date | null>;

/** When the last backups were made (db/backup), until when the log is archived, and whether the database has gone back to an earlier moment. */
export const describeBackups = (): Promise<Moments> =>
  inOperator(async (tx) => {
    const [found] = await tx.execute<Record<keyof Moments, string | null>>(sql`
      select max(done_at) filter (where what = 'dump') as dump, max(done_at) filter (where what = 'base') as base,
        (select last_archived_time from pg_stat_archiver) as archived,
        (select last_failed_time from pg_stat_archiver where last_failed_time > coalesce(last_archived_time, '-infinity')) as "archivingFailed",
        max(done_at) filter (where what = 'restored') as restored, max(restored_to) as "restoredTo" from backups`);
    const moment = (name: keyof Moments) => (found?.[name] ? new Date(found[name]) : null);
    return {
      ...{ dump: moment("dump"), base: moment("base"), archived: moment("archived"), archivingFailed: moment("archivingFailed") },
      ...{ restored: moment("restored"), restoredTo: moment("restoredTo") },
    };
  });

const said = (moment: Date | null) => (moment ? momentInText(moment, "en") : "never");

export const linesOfBackups = ({ dump, base, archived, archivingFailed, restored, restoredTo }: Moments): string[] => [
  `last backup: dump ${said(dump)}, base backup ${said(base)}, log archived ${said(archived)}`,
  ...(archivingFailed ? [`the log is not archived: the last try failed ${said(archivingFailed)}`] : []),
  ...(restored ? [`restored ${said(restored)} to ${said(restoredTo)}`] : []),
];
