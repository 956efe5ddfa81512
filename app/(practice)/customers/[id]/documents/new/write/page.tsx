import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { SendingClosed } from "#app/ui/send/closed.tsx";
import { startOf } from "#app/ui/send/write/start.ts";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { WriteInvoice } from "./form.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/documents/new/write">) => {
  const { id } = await params;
  const { user } = await requireMailboxOfCustomer(id);
  const { credits } = await searchParams;
  const [customer, { because, given }] = await Promise.all([showCustomer(user, id), startOf(user, credits)]);

  return (
    <CustomerFrame employee={user} customer={customer ?? missing()} tab="documents">
      {because ? (
        <SendingClosed user={user} because={because} />
      ) : (
        <WriteInvoice {...given} mailbox={{ name: "customerId", value: id }} back={`/customers/${id}/documents/new`} />
      )}
    </CustomerFrame>
  );
});
