import { FormKey } from "#app/ui/form/form-key.tsx";
import type { Contact } from "#lib/contacts/queries.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** What else can be done with a contact. A removal can be undone. */
export async function Moves({ customerId, contact }: { customerId: string; contact: Contact }) {
  const t = await getTranslations("customer.contacts");
  return (
    <form className="bar" action={`/customers/${customerId}/contacts/move`} method="post">
      <FormKey />
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="contactId" value={contact.id} />
      {!contact.isMain && (
        <button className="button" type="submit" name="move" value="main">
          {t("makeMain")}
        </button>
      )}
      <button className="button danger" type="submit" name="move" value="remove">
        {t("remove")}
      </button>
    </form>
  );
}
