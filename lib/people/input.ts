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
