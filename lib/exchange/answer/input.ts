import { z } from "zod";
import { freeText } from "#lib/fields.ts";
import { actionCodes, askingCodes, reasonCodes, tellingCodes } from "./codes.ts";

/** Any of these, at least one, as check boxes send them. */
const some = <Code extends string>(codes: readonly [Code, ...Code[]], missing: string) =>
  z
    .string()
    .max(100)
    .default("")
    .transform((ids) => [...new Set(ids.split(",").filter(Boolean))])
    .pipe(z.array(z.enum(codes)).min(1, missing).max(20));

/** What else was chosen before another answer was. */
const none = z
  .string()
  .max(100)
  .optional()
  .transform((): [] => []);

const answer = {
  companyId: z.uuid(),
  documentId: z.uuid(),
  note: freeText(1000),
  /** Shown first, and changed, before it is sent. */
  step: z.enum(["check", "change", "send"]),
};

export const AnswerInput = z.discriminatedUnion("code", [
  z.object({
    ...answer,
    code: z.enum(askingCodes),
    reasons: some(reasonCodes, "chooseReasons"),
    actions: some(actionCodes, "chooseActions"),
  }),
  z.object({ ...answer, code: z.enum(tellingCodes), reasons: none, actions: none }),
]);

export type AnswerInput = z.infer<typeof AnswerInput>;
