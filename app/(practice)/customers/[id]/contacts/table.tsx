import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Chip } from "#app/ui/chip.tsx";
import type { Contact } from "#lib/contacts/queries.ts";
import type { CustomerCard } from "#lib/customers/show.ts";

export async function ContactTable({ customer, contacts }: { customer: CustomerCard; contacts: Contact[] }) {
  const t = await getTranslations("customer.contacts");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table" aria-label={t("title")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(["name", "role", "email", "mobile", "actions"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                <span className="bar gap-s">
                  <b>{nameOf(contact)}</b>
                  {contact.isMain && <Chip tone="good">{t("main")}</Chip>}
                </span>
              </td>
              <td>{contact.role ?? "–"}</td>
              <td>{contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : "–"}</td>
              <td>{contact.mobile ? <a href={`tel:${contact.mobile}`}>{contact.mobile}</a> : "–"}</td>
              <td>{!customer.archivedAt && <Actions customerId={customer.id} contact={contact} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function Actions({ customerId, contact }: { customerId: string; contact: Contact }) {
  const t = await getTranslations("customer.contacts");
  const name = nameOf(contact);
  return (
    <form className="bar gap-m" action={`/customers/${customerId}/contacts/move`} method="post">
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="contactId" value={contact.id} />
      <Link href={`/customers/${customerId}/contacts/${contact.id}`} prefetch={false} aria-label={t("editName", { name })}>
        {t("edit")}
      </Link>
      {!contact.isMain && (
        <button className="link" type="submit" name="move" value="main" aria-label={t("makeMainName", { name })}>
          {t("makeMain")}
        </button>
      )}
      <button className="link" type="submit" name="move" value="remove" aria-label={t("removeName", { name })}>
        {t("remove")}
      </button>
    </form>
  );
}

const nameOf = ({ firstName, lastName }: Contact) => `${firstName} ${lastName}`;
