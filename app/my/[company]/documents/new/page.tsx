import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { SendChoice } from "#app/ui/send/choice.tsx";
import { SendingClosed } from "#app/ui/send/closed.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";
import { whyNot } from "#lib/exchange/upload/send-files.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/new">) => {
  const { user } = await requireMailbox((await params).company);
  const because = await whyNot(user);
  const { problem } = await searchParams;

  const { companyId, companyName: company } = user;
  const path = `/my/${companyId}/documents/new` as const;
  return (
    <CompanyFrame companyUser={user} tab="documents">
      {because ? (
        <SendingClosed user={user} because={because} />
      ) : (
        <SendChoice mailbox={{ name: "companyId", value: companyId }} company={company} path={path} problem={problem} />
      )}
    </CompanyFrame>
  );
});
