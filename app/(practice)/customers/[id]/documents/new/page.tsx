import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { SendChoice } from "#app/ui/send/choice.tsx";
import { SendingClosed } from "#app/ui/send/closed.tsx";
import { requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { whyNot } from "#lib/exchange/upload/send-files.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/documents/new">) => {
  const { id } = await params;
  const { user } = await requireMailboxOfCustomer(id);
  const [customer, because] = await Promise.all([showCustomer(user, id), whyNot(user)]);
  const { problem } = await searchParams;

  const path = `/customers/${id}/documents/new` as const;
  return (
    <CustomerFrame employee={user} customer={customer ?? missing()} tab="documents">
      {because ? (
        <SendingClosed user={user} because={because} />
      ) : (
        <SendChoice mailbox={{ name: "customerId", value: id }} company={user.companyName} path={path} problem={problem} />
      )}
    </CustomerFrame>
  );
});
