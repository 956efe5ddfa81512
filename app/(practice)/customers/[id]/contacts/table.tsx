import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { shownAddress } from "#lib/addresses.ts";
import type { Contact } from "#lib/contacts/queries.ts";
import type { CustomerCard } from "#lib/customers/show.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { fullNameOf } from "#lib/names.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";

export async function ContactTable({ customer, contacts }: { customer: CustomerCard; contacts: Contact[] }) {
  const t = await getTranslations("customer.contacts");
  return (
    <TableRegion label={t("title")}>
      <table>
        <thead>
          <tr>
            {(["name", "role", "email", "mobile"] as const).map((column) => (
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
                <span className="bar">
                  <Name customer={customer} contact={contact} />
                  {contact.isMain && <Chip tone="good">{t("main")}</Chip>}
                </span>
              </td>
              <td>{contact.role ?? "–"}</td>
              <td>{contact.email ? <a href={`mailto:${contact.email}`}>{shownAddress(contact.email)}</a> : "–"}</td>
              <td>{contact.mobile ? <a href={`tel:${contact.mobile}`}>{unbroken(telephoneOnScreen(contact.mobile))}</a> : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

async function Name({ customer, contact: { id, firstName, lastName } }: { customer: CustomerCard; contact: Contact }) {
  const name = calledIn(await getLocale(), fullNameOf({ firstName, lastName }));
  if (customer.archivedAt) return <b>{name}</b>;
  return (
    <Link className="name" href={`/customers/${customer.id}/contacts/${id}`} prefetch={false}>
      {name}
    </Link>
  );
}

/** A number to call stays on one line. */
const unbroken = (number: string) => number.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
