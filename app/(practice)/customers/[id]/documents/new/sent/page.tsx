import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { SendResults } from "#app/ui/send/results.tsx";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/documents/new/sent">) => {
  const { id } = await params;
  const { user } = await requireMailboxOfCustomer(id);
  const customer = (await showCustomer(user, id)) ?? missing();
  const { result } = await searchParams;

  return (
    <CustomerFrame employee={user} customer={customer} tab="documents">
      <SendResults user={user} place={{ customerId: id }} result={result} />
    </CustomerFrame>
  );
});
