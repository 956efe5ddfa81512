import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Task, taskParticipants, tasks, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { areColleagues } from "#lib/offices/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { TaskInput } from "./input.ts";

type Result = Outcome<{ task: Task }, "unknown-customer" | "unknown-template" | "unknown-colleague">;

export async function addTask(employee: Employee, input: TaskInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await lockCustomer(tx, employee, input.customerId);
    if (!customer) return { refusal: "unknown-customer" };
    const template = await findTemplate(tx, employee, input.templateId);
    if (!template) return { refusal: "unknown-template" };
    const others = [...new Set(input.participantIds)].filter((id) => id !== input.ownerId);
    if (!(await areColleagues(tx, employee, [input.ownerId, ...others]))) return { refusal: "unknown-colleague" };

    const { officeId } = employee;
    const ofTemplate = customer.locale === "en" ? (template.englishName ?? template.name) : template.name;
    const { customerId, templateId, ownerId } = input;
    const [task] = await tx
      .insert(tasks)
      .values({ officeId, customerId, templateId, ownerId, name: input.name || ofTemplate, createdAt: sqlNow() })
      .returning();
    if (!task) throw new Error("The task was not added");
    const places = others.map((employeeId) => ({ officeId, taskId: task.id, employeeId, addedAt: sqlNow() }));
    if (places.length > 0) await tx.insert(taskParticipants).values(places);

    await record(tx, historyOf(customer), { actor: employee, action: "task added", details: { task: task.name } });
    return { task };
  });
}

async function findTemplate(tx: Transaction, { officeId }: Employee, templateId: string) {
  const [template] = await tx
    .select()
    .from(taskTemplates)
    .where(and(eq(taskTemplates.id, templateId), eq(taskTemplates.officeId, officeId), isNull(taskTemplates.retiredAt)));
  return template;
}
