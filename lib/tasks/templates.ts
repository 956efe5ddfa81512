import { and, eq, isNull, sql } from "drizzle-orm";
import { taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Locale } from "#lib/i18n/locale.ts";

const shown = {
  id: taskTemplates.id,
  name: taskTemplates.name,
  englishName: taskTemplates.englishName,
  period: taskTemplates.period,
  retiredAt: taskTemplates.retiredAt,
};

const byName = sql`${taskTemplates.name} collate "sv-SE-x-icu"`;

/** What a new task can be made from. */
export async function listTemplates({ officeId }: { officeId: string }) {
  return inOffice({ officeId }, (tx) =>
    tx
      .select(shown)
      .from(taskTemplates)
      .where(and(eq(taskTemplates.officeId, officeId), isNull(taskTemplates.retiredAt)))
      .orderBy(byName)
      .limit(200),
  );
}

/** Retired ones too, last. */
export async function listAllTemplates({ officeId }: { officeId: string }) {
  return inOffice({ officeId }, (tx) =>
    tx
      .select(shown)
      .from(taskTemplates)
      .where(eq(taskTemplates.officeId, officeId))
      .orderBy(sql`${taskTemplates.retiredAt} is not null`, byName)
      .limit(500),
  );
}

export const templateName = ({ name, englishName }: { name: string; englishName: string | null }, locale: Locale): string =>
  locale === "en" ? (englishName ?? name) : name;
