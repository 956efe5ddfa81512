import type { Locale } from "#lib/i18n/locale.ts";

type Receiver = { personId: string; firstName: string; lastName: string; email: string; locale: Locale };

/** To whom a letter goes, in the receiver's own language. */
export const addressedTo = ({ personId, firstName, lastName, email, locale }: Receiver) => ({
  locale,
  to: { email, name: `${firstName} ${lastName}`, personId },
});

/** What a letter is about: both sides' request or collaboration. */
export const about = ({ id, officeId, companyId }: { id: string; officeId: string; companyId: string }) => ({
  officeId,
  companyId,
  collaborationId: id,
});
