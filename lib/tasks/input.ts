import { z } from "zod";

const participantIds = z
  .string()
  .max(4000)
  .default("")
  .transform((ids) => ids.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(100));

/** Without a name of its own a task is called what its template is called. */
export const TaskInput = z.object({
  customerId: z.uuid(),
  templateId: z.uuid("chooseTemplate"),
  name: z.string().trim().max(80, "tooLong"),
  ownerId: z.uuid("chooseOwner"),
  participantIds,
});

export type TaskInput = z.infer<typeof TaskInput>;
