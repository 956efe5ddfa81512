import { z } from "zod";
import { perhapsMobile, personName } from "#lib/fields.ts";
import { locales } from "#lib/locale.ts";

export const ProfileInput = z.object({
  firstName: personName("giveFirstName"),
  lastName: personName("giveLastName"),
  mobile: perhapsMobile,
  locale: z.enum(locales, "chooseLanguage"),
});

export type ProfileInput = z.infer<typeof ProfileInput>;
