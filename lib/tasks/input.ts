import { z } from "zod";

export const taskKinds = ["bookkeeping", "annual-accounts", "vat", "payroll", "tax-return", "advice"] as const;

export const TaskInput = z.object({
  customerId: z.uuid(),
  kind: z.enum(taskKinds, "chooseKind"),
  name: z.string().trim().min(1, "giveTaskName").max(80, "tooLong"),
  ownerId: z.uuid("chooseOwner"),
  participantIds: z
    .string()
    .max(4000)
    .default("")
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(z.uuid()).max(100)),
});

export type TaskInput = z.infer<typeof TaskInput>;
