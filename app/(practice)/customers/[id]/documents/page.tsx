import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { filterOf } from "#app/ui/documents/address.ts";
import { ClosedMailbox } from "#app/ui/documents/closed.tsx";
import { SendButton } from "#app/ui/documents/send-button.tsx";
import { WholeList } from "#app/ui/documents/whole-list.tsx";
import { findMailboxOfCustomer, rightsIn } from "#lib/access/mailbox.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { whyClosed } from "#lib/exchange/views/closed.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/documents">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const place = { customerId: customer.id };
  const t = await getTranslations("customer.tabs");
  const title = <title>{`${t("documents")} – ${customer.name}`}</title>;
  const mailbox = await findMailboxOfCustomer(employee, customer.id);
  if (!mailbox)
    return (
      <CustomerFrame employee={employee} customer={customer} tab="documents">
        {title}
        <ClosedMailbox customerId={customer.id} {...(await whyClosed(employee, customer.id))} />
      </CustomerFrame>
    );

  const asked = await searchParams;
  const filter = filterOf(place, asked);
  const [found, counts, rights] = await Promise.all([
    listDocuments(mailbox, filter),
    countDocuments(mailbox),
    rightsIn(mailbox),
    readShell(employee),
  ]);
  return (
    <CustomerFrame employee={employee} customer={customer} tab="documents">
      {title}
      {rights.includes("send") && <SendButton place={place} />}
      <WholeList place={place} filter={filter} counts={counts} page={found} asked={asked} />
    </CustomerFrame>
  );
});
