import { z } from "zod";
import { perhapsTaskName, taskName } from "#lib/fields.ts";

export const periods = ["week", "month", "year"] as const;

export const TemplateInput = z.object({
  name: taskName("giveTemplateName"),
  englishName: perhapsTaskName.transform((name) => name || null),
  period: z.enum(periods, "choosePeriod"),
});

export type TemplateInput = z.infer<typeof TemplateInput>;

export const TemplateChoice = z.object({ templateId: z.uuid() });
