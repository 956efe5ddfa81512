import { z } from "zod";
import { isService, type Service } from "#lib/services/catalogue.ts";
import { choicesFor } from "#lib/services/choices.ts";
import { PersonalLine } from "../personal-line.ts";

/** Which service is activated for many; what is asked for besides depends on it. */
export const BulkDialogInput = z.object({ service: z.string("chooseService").max(60, "chooseService").refine(isService, "chooseService") });

/** An empty `templateId` connects a customer's only active task. */
export const bulkInputOf = (service: Service) =>
  z.object({
    ...choicesFor(service),
    personalLine: PersonalLine,
    templateId: z.union([z.literal("").transform(() => null), z.uuid("chooseTemplate")]),
  });

export type BulkInput = z.infer<ReturnType<typeof bulkInputOf>>;
