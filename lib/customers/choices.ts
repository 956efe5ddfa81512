import { and, eq, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { customers, employees, people, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/auth/who.ts";
import { visibleTo } from "./find.ts";

const swedish = new Intl.Collator("sv");

/** What the list's filter can be set to: those who are responsible for a customer in sight, and the task templates in use. */
export async function listChoices(employee: Employee) {
  const rows = await inOffice(employee, (tx) =>
    unionAll(
      tx
        .selectDistinct({
          kind: sql<"responsible" | "template">`'responsible'`.as("kind"),
          id: employees.id,
          name: sql<string>`${employeeName}`.as("name"),
          englishName: sql<string | null>`null::text`.as("english_name"),
        })
        .from(customers)
        .innerJoin(employees, eq(employees.id, customers.responsibleId))
        .innerJoin(people, eq(people.id, employees.personId))
        .where(visibleTo(employee)),
      tx
        .select({
          kind: sql<"responsible" | "template">`'template'`.as("kind"),
          id: taskTemplates.id,
          name: sql<string>`${taskTemplates.name}`.as("name"),
          englishName: sql<string | null>`${taskTemplates.englishName}`.as("english_name"),
        })
        .from(taskTemplates)
        .where(and(eq(taskTemplates.officeId, employee.officeId), isNull(taskTemplates.retiredAt))),
    ).limit(700),
  );
  rows.sort((one, other) => swedish.compare(one.name, other.name));
  return {
    responsible: rows.filter(({ kind }) => kind === "responsible"),
    templates: rows.filter(({ kind }) => kind === "template"),
  };
}
