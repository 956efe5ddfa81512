import { z } from "zod";
import { ContactCard, NamedContact, ReachableContact } from "#lib/contacts/input.ts";
import { freeText } from "#lib/fields.ts";
import { mostOf } from "#lib/forms.ts";
import { ofCollaboration, ofCompany } from "#lib/standing/ids.ts";
import { explanationSigns } from "#lib/standing/limits.ts";

/** Another of the company's administrators, who shall answer. */
export const HandOverInput = z.object({ ...ofCompany, personId: z.uuid() });

/** Whom the office asks instead. */
export const InviteeInput = z.object({ ...ofCollaboration, ...NamedContact.shape });

/** What somebody says who was asked first and then replaced. */
export const ObjectionInput = z.object({
  invitationId: z.uuid(),
  words: freeText(explanationSigns)
    .default("")
    .transform((words) => words || null),
});

const typed = z.string().max(300, "tooLong").default("");
const NamedPerson = z.object({ ...ReachableContact.shape, mobile: ContactCard.shape.mobile });

/** Who should answer instead, when all that is typed about them is there; nobody when nothing is, and then an explanation. */
export const ProposedInviteeInput = z
  .object({
    ...ofCompany,
    firstName: typed,
    lastName: typed,
    email: typed,
    mobile: typed,
    explanation: freeText(explanationSigns).default(""),
  })
  .transform(({ companyId, collaborationId, explanation, ...typedPerson }, context) => {
    const place = { companyId, collaborationId, explanation: explanation || null };
    if (Object.values(typedPerson).every((word) => !word.trim())) {
      if (explanation) return { ...place, person: undefined };
      context.issues.push({ code: "custom", input: typedPerson, message: "nameOrExplain", path: ["firstName"] });
      return z.NEVER;
    }
    const { data: person, error } = NamedPerson.safeParse(typedPerson);
    if (person) return { ...place, person };
    for (const issue of error.issues) {
      const { path, message } = issue;
      context.issues.push({ code: "custom", input: typedPerson, message, params: { most: mostOf(issue) }, path });
    }
    return z.NEVER;
  });

export type ProposedInviteeInput = z.infer<typeof ProposedInviteeInput>;
export type ObjectionInput = z.infer<typeof ObjectionInput>;
export type HandOverInput = z.infer<typeof HandOverInput>;
export type InviteeInput = z.infer<typeof InviteeInput>;
