import { z } from "zod";

export const periods = ["month", "year", "week"] as const;

export const TemplateInput = z.object({
  name: z.string().trim().min(1, "giveTemplateName").max(80, "tooLong"),
  englishName: z
    .string()
    .trim()
    .max(80, "tooLong")
    .transform((name) => name || null),
  period: z.enum(periods, "choosePeriod"),
});

export type TemplateInput = z.infer<typeof TemplateInput>;

export const TemplateChoice = z.object({ templateId: z.uuid() });
