import { z } from "zod";
import { NamedContact } from "#lib/contacts/input.ts";
import { isService, type Service } from "#lib/services/catalogue.ts";
import { choicesFor } from "#lib/services/choices.ts";
import { taskId } from "#lib/standing/ids.ts";
import { PersonalLine } from "./personal-line.ts";

/** Which dialog was sent; what it asks for besides depends on the service. */
export const DialogInput = z.object({ customerId: z.uuid(), service: z.string().max(60).refine(isService) });

/** The scenario is the one that was explained on the page: another one found meanwhile is explained first. */
export function activationInputOf(service: Service) {
  return inEachScenario({ customerId: z.uuid(), taskId, ...choicesFor(service), personalLine: PersonalLine });
}

/** A letter can be looked at before a task is chosen: it tells of none. */
export const previewInputOf = (service: Service) =>
  inEachScenario({ customerId: z.uuid(), ...choicesFor(service), personalLine: PersonalLine });

function inEachScenario<Choices extends z.ZodRawShape>(choices: Choices) {
  return z.discriminatedUnion("scenario", [
    z.object({ ...choices, scenario: z.literal("existing-customer") }),
    z.object({ ...choices, scenario: z.literal("service-only") }),
    z.object({ ...choices, scenario: z.literal("new-administrator"), ...NamedContact.shape }),
  ]);
}

export type ActivationInput = z.infer<ReturnType<typeof activationInputOf>>;
export type PreviewInput = z.infer<ReturnType<typeof previewInputOf>>;
