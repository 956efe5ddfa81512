import { eq } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import type { Employee } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aTaskFor } from "./cast.ts";
import { aCollaboration } from "./collaboration.ts";

/** An active collaboration whose task is no longer active, and another task that is. */
export async function deactivatedTask(employee: Employee) {
  const { customer, collaboration } = await aCollaboration("active", employee);
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, collaboration.taskId));
  return { customer, other: await aTaskFor(customer, employee) };
}
