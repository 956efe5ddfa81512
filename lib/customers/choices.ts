import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Writer } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { customers, employees, people, taskTemplates } from "#db/schema/index.ts";
import { employeeName } from "#lib/auth/people.ts";
import { type Asking, askedBy } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";
import { visibleTo } from "./find.ts";

const swedish = new Intl.Collator("sv");

/** What the list's filter can be set to: those who are responsible for a customer in sight, and the task templates in use. */
export async function listChoices(employee: Employee) {
  const rows = await readInOffice(employee, askChoices(employee, {}, {}));
  rows.sort((one, other) => swedish.compare(one.name, other.name));
  return {
    responsible: rows.filter(({ kind }) => kind === "responsible"),
    templates: rows.filter(({ kind }) => kind === "template"),
  };
}

const askChoices = askedBy((from, employee) =>
  unionAll(
    from
      .select({
        kind: sql<"responsible" | "template">`'responsible'`.as("kind"),
        id: employees.id,
        name: sql<string>`${employeeName}`.as("name"),
        englishName: sql<string | null>`null::text`.as("english_name"),
      })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.officeId, employee.officeId), isResponsible(from, employee))),
    from
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

/** Asked for each colleague: an office has many customers for each of them. */
const isResponsible = (from: Writer, employee: Asking) =>
  exists(
    from
      .select()
      .from(customers)
      .where(and(eq(customers.responsibleId, employees.id), visibleTo(employee))),
  );
