import { z } from "zod";
import { companyName, fullAddress, perhapsLastName, perhapsMobile, personName } from "#lib/fields.ts";
import { levelsInOrder, rolesInOrder } from "#lib/rights.ts";

const role = z.enum(rolesInOrder, "chooseRole");

export const UserInput = z.object({
  companyId: z.uuid(),
  firstName: personName("giveFirstName"),
  lastName: perhapsLastName,
  email: fullAddress,
  mobile: perhapsMobile,
  role,
  /** What they may do with invoices and documents. */
  level: z.enum(levelsInOrder).default("none"),
});

export const OfficeAnswersInput = z.object({ companyId: z.uuid(), office: z.enum(["answers", "reads"]) });

export const NameInput = z.object({ companyId: z.uuid(), name: companyName("giveCompanyName") });

export const NameAnswerInput = z.object({ companyId: z.uuid(), proposalId: z.uuid(), answer: z.enum(["accepted", "declined"]) });

export type UserInput = z.infer<typeof UserInput>;

const place = { companyId: z.uuid(), userId: z.uuid() };

/** What one press can do with somebody who is there. */
export const UserMove = z.discriminatedUnion("move", [
  z.object({ move: z.literal("role"), ...place, role }),
  z.object({ move: z.literal("level"), ...place, level: z.enum(levelsInOrder) }),
  z.object({ move: z.enum(["main-contact", "remove", "restore"]), ...place }),
]);

export type UserMove = z.infer<typeof UserMove>;
