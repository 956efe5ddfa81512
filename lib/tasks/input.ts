import { z } from "zod";
import { line, taskName } from "#lib/fields.ts";

const people = z
  .string()
  .max(4000)
  .default("")
  .transform((ids) => ids.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(100));

/** Without a name of its own a task is called what its template is called. */
export const TaskInput = z.object({
  customerId: z.uuid(),
  templateId: z.uuid("chooseTemplate"),
  name: line(80),
  ownerId: z.uuid("chooseOwner"),
  participantIds: people,
});

const ticked = z
  .string()
  .max(10)
  .optional()
  .transform((word) => word === "on");

/** `endsAccess` says that whoever sends this knows whose access it ends. */
export const TaskChange = z.object({
  customerId: z.uuid(),
  taskId: z.uuid(),
  name: taskName("giveTaskName"),
  ownerId: z.uuid("chooseOwner"),
  participantIds: people,
  isActive: ticked,
  endsAccess: ticked,
});

/** The same change to one template's task at many customers; what is left empty stays as it is. */
export const TasksChange = z.object({
  templateId: z.uuid("chooseTemplate"),
  ownerId: z.union([z.literal("").transform(() => null), z.uuid("chooseOwner")]),
  joinIds: people,
  leaveIds: people,
  state: z.enum(["same", "active", "inactive"]).default("same"),
});

export type TaskInput = z.infer<typeof TaskInput>;
export type TaskChange = z.infer<typeof TaskChange>;
export type TasksChange = z.infer<typeof TasksChange>;
