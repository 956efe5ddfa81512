import { z } from "zod";
import { ReachableContact } from "#lib/contacts/input.ts";
import { isService, type Service } from "#lib/services/catalogue.ts";
import { choicesFor } from "#lib/services/choices.ts";
import { PersonalLine } from "./personal-line.ts";

const taskId = z.uuid("chooseTask");

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
    z.object({ ...choices, scenario: z.literal("new-administrator"), ...ReachableContact.shape }),
  ]);
}

export const InviteeInput = z.object({ collaborationId: z.uuid(), ...ReachableContact.shape });

/** A press in a list or a notice; `back` is where the answer leads. */
export const PressInput = z.object({ collaborationId: z.uuid(), back: z.string().max(2000) });

/** `works`: the address that sent a letter back takes letters again, as somebody at the office says. */
export const ResendInput = PressInput.extend({ works: z.literal("yes").optional() });

export const WithdrawalInput = z.object({ collaborationId: z.uuid() });

/** Who asks for a new request: whoever has the link, or an administrator in My Spiris. */
export const AskAgainInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("link"), invitationId: z.uuid() }),
  z.object({ side: z.literal("customer"), companyId: z.uuid(), collaborationId: z.uuid() }),
]);

const ways = { now: z.literal("now"), later: z.literal("later") };
/** PostgreSQL knows no year 0. */
const endsOn = z.iso.date("giveComingDay").regex(/^(?!0000)/, "giveComingDay");
const ofCollaboration = { collaborationId: z.uuid() };
const ofCompany = { companyId: z.uuid(), collaborationId: z.uuid() };

export const EndInput = z.discriminatedUnion(
  "when",
  [z.object({ ...ofCollaboration, when: ways.now }), z.object({ ...ofCollaboration, when: ways.later, endsOn })],
  "chooseWhen",
);

export const EndForCompanyInput = z.discriminatedUnion(
  "when",
  [z.object({ ...ofCompany, when: ways.now }), z.object({ ...ofCompany, when: ways.later, endsOn })],
  "chooseWhen",
);

export const UndoEndInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("office"), ...ofCollaboration }),
  z.object({ side: z.literal("customer"), ...ofCompany }),
]);

export const TaskOfCollaborationInput = z.object({ ...ofCollaboration, taskId });

export const PayerInput = z.object({ ...ofCollaboration, to: z.enum(["office", "customer"], "chooseInvoiceRecipient") });

export const PayerAnswerInput = z.object({ ...ofCompany, changeId: z.uuid(), answer: z.enum(["approved", "declined"]) });

const ticked = { collaborationId: z.uuid(), done: z.array(z.string().max(60)).max(20) };

export const ChecklistInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("office"), ...ticked }),
  z.object({ side: z.literal("customer"), companyId: z.uuid(), ...ticked }),
]);

export const ApprovalInput = z.object({
  companyId: z.uuid(),
  collaborationId: z.uuid(),
  termsVersion: z.coerce.number().int().min(1).max(100_000),
  termsLocale: z.enum(["sv", "en"]),
});

export const DeclineInput = z.object({
  companyId: z.uuid(),
  collaborationId: z.uuid(),
  reason: z.string().trim().max(1000).default(""),
});

export const HandOverInput = z.object({ ...ofCompany, personId: z.uuid() });

export type ActivationInput = z.infer<ReturnType<typeof activationInputOf>>;
export type PreviewInput = z.infer<ReturnType<typeof previewInputOf>>;
export type ApprovalInput = z.infer<typeof ApprovalInput>;
export type InviteeInput = z.infer<typeof InviteeInput>;
export type DeclineInput = z.infer<typeof DeclineInput>;
export type HandOverInput = z.infer<typeof HandOverInput>;
