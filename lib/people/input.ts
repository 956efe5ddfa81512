import { z } from "zod";
import { perhapsLastName, perhapsMobile, personName } from "#lib/fields.ts";
import { locales } from "#lib/locale.ts";

export const ProfileInput = z.object({
  firstName: personName("giveFirstName"),
  lastName: perhapsLastName,
  mobile: perhapsMobile,
  locale: z.enum(locales, "chooseLanguage"),
});

export type ProfileInput = z.infer<typeof ProfileInput>;

/** One's own place at an office or a company. */
export const OwnPlaceInput = z.object({ invitationId: z.uuid() });

/** What somebody answers who is asked to belong there. */
export const PlaceAnswer = OwnPlaceInput.extend({ answer: z.enum(["accept", "decline"]) });
