import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { mayProposeAdministrator } from "#lib/rights.ts";
import { ContactMessage } from "./message.tsx";
import { ContactTable } from "./table.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/contacts">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const contacts = await listContacts(employee, customer.id);

  const t = await getTranslations("customer.contacts");
  const { notice, contact } = await searchParams;
  const add = !customer.archivedAt && (
    <Link className="button primary" href={`/customers/${customer.id}/contacts/new`} prefetch={false}>
      <Icon name="plus" />
      {t("add")}
    </Link>
  );
  return (
    <CustomerFrame employee={employee} customer={customer} tab="contacts">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <ContactMessage customerId={customer.id} notice={notice} contactId={contact} contacts={contacts} />
      {contacts.length === 0 ? (
        <Empty icon="user" title={t("none")} text={t("why")}>
          {add}
        </Empty>
      ) : (
        <>
          <div className="bar">{add}</div>
          <ContactTable customer={customer} contacts={contacts} />
        </>
      )}
      {!customer.archivedAt && mayProposeAdministrator(employee) && (
        <p className="quiet">
          {t("nobodyReached")}{" "}
          <Link href={`/customers/${customer.id}/administrator`} prefetch={false}>
            {t("propose")}
          </Link>
        </p>
      )}
    </CustomerFrame>
  );
});
