import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { SendingClosed } from "#app/ui/send/closed.tsx";
import { startOf } from "#app/ui/send/write/start.ts";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { WriteInvoice } from "./form.tsx";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/new/write">) => {
  const { user } = await requireMailbox((await params).company);
  const { credits } = await searchParams;
  const { because, given } = await startOf(user, credits);

  return (
    <CompanyFrame companyUser={user} tab="documents">
      {because ? (
        <SendingClosed user={user} because={because} />
      ) : (
        <WriteInvoice {...given} mailbox={{ name: "companyId", value: user.companyId }} back={`/my/${user.companyId}/documents/new`} />
      )}
    </CompanyFrame>
  );
});
