import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomer } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment } from "#lib/time.ts";
import type { TaskInput } from "./input.ts";

type Task = typeof tasks.$inferSelect;
type Result = Outcome<{ task: Task }, "unknown-customer" | "unknown-colleague">;

export async function addTask(employee: Employee, { participantIds, ...input }: TaskInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, input.customerId);
    if (!customer) return { refusal: "unknown-customer" };

    const others = [...new Set(participantIds)].filter((id) => id !== input.ownerId);
    const colleagues = [input.ownerId, ...others];
    if ((await countColleagues(tx, employee, colleagues)) !== colleagues.length) return { refusal: "unknown-colleague" };

    const [task] = await tx
      .insert(tasks)
      .values({ ...input, officeId: employee.officeId, createdAt: moment() })
      .returning();
    if (!task) throw new Error("The task was not added");
    const places = others.map((employeeId) => ({ officeId: employee.officeId, taskId: task.id, employeeId, addedAt: moment() }));
    if (places.length > 0) await tx.insert(taskParticipants).values(places);

    const history = { chain: customer.id, officeId: employee.officeId, customerId: customer.id };
    await record(tx, history, { actor: employee, action: "task added", details: { task: task.name } });
    return { task };
  });
}

async function countColleagues(tx: Transaction, employee: Employee, ids: string[]) {
  return tx.$count(employees, and(eq(employees.officeId, employee.officeId), inArray(employees.id, ids), isNull(employees.disabledAt)));
}
