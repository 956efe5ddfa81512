import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { SendDocumentPage } from "#app/ui/send/document/send-page.tsx";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/documents/new/document">) => {
  const { id } = await params;
  const { user } = await requireMailboxOfCustomer(id);
  const customer = (await showCustomer(user, id)) ?? missing();
  const { problem, typed, about } = await searchParams;

  const path = `/customers/${id}/documents/new/document`;
  return (
    <CustomerFrame employee={user} customer={customer} tab="documents">
      <SendDocumentPage user={user} mailbox={{ name: "customerId", value: id }} path={path} asked={{ problem, typed, about }} />
    </CustomerFrame>
  );
});
