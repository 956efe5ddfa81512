import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { tasks, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";
import { asked } from "#lib/kept.ts";
import type { Locale } from "#lib/locale.ts";

const shown = {
  id: taskTemplates.id,
  name: taskTemplates.name,
  englishName: taskTemplates.englishName,
  period: taskTemplates.period,
  retiredAt: taskTemplates.retiredAt,
};

const byName = sql`${taskTemplates.name} collate "sv-SE-x-icu"`;

/** What a new task can be made from. */
export async function listTemplates(reader: { officeId: string }) {
  return readInOffice(reader, askTemplates({}, { officeId: reader.officeId }));
}

const askTemplates = asked((from, { officeId }: Places<"officeId">) =>
  from
    .select(shown)
    .from(taskTemplates)
    .where(and(eq(taskTemplates.officeId, officeId), isNull(taskTemplates.retiredAt)))
    .orderBy(byName, taskTemplates.id)
    .limit(200),
);

/** Retired ones too, last; with the number of active tasks of each. */
export async function listAllTemplates({ officeId }: { officeId: string }) {
  return inOffice({ officeId }, (tx) =>
    tx
      .select({ ...shown, activeTasks: count(tasks.id) })
      .from(taskTemplates)
      .leftJoin(tasks, and(eq(tasks.templateId, taskTemplates.id), isNull(tasks.deactivatedAt)))
      .where(eq(taskTemplates.officeId, officeId))
      .groupBy(taskTemplates.id)
      .orderBy(sql`${taskTemplates.retiredAt} is not null`, byName, taskTemplates.id)
      .limit(500),
  );
}

export type Template = Awaited<ReturnType<typeof listAllTemplates>>[number];

/** In use or retired. */
export async function showTemplate({ officeId }: { officeId: string }, templateId: string) {
  if (!isId(templateId)) return undefined;
  const one = and(eq(taskTemplates.id, templateId), eq(taskTemplates.officeId, officeId));
  const [template] = await inOffice({ officeId }, (tx) => tx.select(shown).from(taskTemplates).where(one));
  return template;
}

export const templateName = ({ name, englishName }: { name: string; englishName: string | null }, locale: Locale): string =>
  locale === "en" ? (englishName ?? name) : name;
