import { z } from "zod";
import { fullAddress, mobile, officeName, perhapsLastName, personName, readOrganisationNumber } from "#lib/fields.ts";
import { locales } from "#lib/locale.ts";
import { lastReminderDay, reminderDaysPerOffice } from "#lib/standing/limits.ts";
import { rightsInOrder } from "../rights.ts";

const rights = z.enum(rightsInOrder, "chooseRights");
const locale = z.enum(locales, "chooseLanguage");

export const InvitationInput = z.object({
  firstName: personName("giveFirstName"),
  lastName: perhapsLastName,
  email: fullAddress,
  rights,
  locale,
});

export type InvitationInput = z.infer<typeof InvitationInput>;

export const RightsInput = z.object({ employeeId: z.uuid(), rights });

export const ColleagueInput = z.object({ employeeId: z.uuid() });

/** The name that an administrator has read. */
export const SenderInput = z.object({ employeeId: z.uuid(), name: z.string().max(300) });

export type SenderInput = z.infer<typeof SenderInput>;

/** Who takes over; without a choice of their own the tasks go to the same person as the customers. */
export const HandOverInput = z
  .object({
    employeeId: z.uuid(),
    customersTo: z.uuid("chooseSuccessor"),
    tasksTo: z.union([z.literal(""), z.uuid()]).default(""),
    afterwards: z.enum(["stay", "disable"]).default("stay"),
  })
  .transform((input) => ({ ...input, tasksTo: input.tasksTo || input.customersTo }));

export type HandOverInput = z.infer<typeof HandOverInput>;

/** "3, 10", in any order and with any sign between; nothing means no reminders. */
const reminderDays = z
  .string()
  .trim()
  .max(40, "giveReminderDays")
  .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))])
  .refine(
    (days) =>
      days.length <= reminderDaysPerOffice &&
      days.every((day) => /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= lastReminderDay),
    "giveReminderDays",
  )
  .transform((days) => [...new Set(days.map(Number))].sort((one, other) => one - other));

export const OfficeInput = z.object({
  name: officeName("giveOfficeName"),
  replyAddress: fullAddress,
  locale,
  reminderDays,
});

/** Whether everybody at the office signs in with a second factor. */
export const FactorDemandInput = z.object({ secondFactor: z.enum(["on", "off"]) });

export type OfficeInput = z.infer<typeof OfficeInput>;

/** Whom an operator makes an administrator. */
export const NewcomerInput = z.object({ firstName: personName("giveFirstName"), lastName: perhapsLastName, email: fullAddress, locale });

/** A new office, and who becomes its administrator. */
export const OpeningInput = NewcomerInput.extend({
  organisationNumber: z.string().max(40, "tooLong").transform(readOrganisationNumber),
  name: officeName("giveOfficeName"),
});

export type OpeningInput = z.infer<typeof OpeningInput>;

/** What somebody says who wants to add their office, and which terms they have approved. */
export const ApplicationInput = OpeningInput.extend({
  mobile,
  terms: z.literal("on", "approveTerms"),
  termsVersion: z.coerce.number().int(),
  termsLocale: locale,
});

export type ApplicationInput = z.infer<typeof ApplicationInput>;
