import { sql } from "drizzle-orm";
import { people } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameOf } from "#lib/names.ts";

/** Of somebody to whom a letter goes, what its address takes. */
export const addressed = {
  personId: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  email: people.email,
  locale: people.locale,
};

type Receiver = { personId: string; firstName: string; lastName: string; email: string; locale: Locale };

/** To whom a letter goes, in the receiver's own language. */
export const addressedTo = ({ personId, firstName, lastName, email, locale }: Receiver) => ({
  locale,
  to: { email, name: fullNameOf({ firstName, lastName }), personId },
});

/** What a letter is about: both sides' request or collaboration. */
export const about = ({ id, officeId, companyId }: { id: string; officeId: string; companyId: string }) => ({
  officeId,
  companyId,
  collaborationId: id,
});

// In plain SQL: Drizzle leaves table names out where it selects from one table only.
const called = (part: "first_name" | "last_name") =>
  sql.raw(`case when invitations.${part} is null
    or exists (select from approvals a where a.office_id = invitations.office_id and a.person_id = invitations.person_id)
    then people.${part} else invitations.${part} end`);

/** What the office calls whoever it has asked: as it wrote itself, until they have approved something for it. */
export const calledAtOffice = { firstName: sql<string>`${called("first_name")}`, lastName: sql<string>`${called("last_name")}` };

/** The same for whoever a letter went to. */
export const recipientAtOffice = sql<string | null>`coalesce(
  (select trim(${calledAtOffice.firstName} || ' ' || ${calledAtOffice.lastName}) from invitations join people on people.id = invitations.person_id
    where invitations.collaboration_id = letters.collaboration_id and invitations.person_id = letters.person_id), letters.recipient_name)`;
