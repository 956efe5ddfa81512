import { FormKey } from "#app/ui/form/form-key.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Contact } from "#lib/contacts/queries.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { fullNameOf } from "#lib/names.ts";

type Word = string | string[] | undefined;
type Props = { customerId: string; notice: Word; contactId: Word; contacts: Contact[] };

/** What has just been done with a contact; a removal can be undone. */
export async function ContactMessage({ customerId, notice, contactId, contacts }: Props) {
  const t = await getTranslations("customer.contacts.notices");
  if (notice === "removed" && typeof contactId === "string")
    return (
      <Notice tone="done" title={t("removed")}>
        <form action={`/customers/${customerId}/contacts/move`} method="post">
          <FormKey />
          <input type="hidden" name="customerId" value={customerId} />
          <input type="hidden" name="contactId" value={contactId} />
          <button className="button" type="submit" name="move" value="restore">
            {t("undo")}
          </button>
        </form>
      </Notice>
    );
  const contact = contacts.find(({ id }) => id === contactId);
  if (!contact) return null;
  const name = fullNameOf(contact);
  const isKnown = notice === "added" || notice === "changed" || notice === "main" || notice === "restored";
  return isKnown ? <Notice tone="done" title={t(notice, { name })} /> : null;
}
