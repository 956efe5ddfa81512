import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { SendingClosed } from "#app/ui/send/closed.tsx";
import { SendDocumentPage } from "#app/ui/send/document/send-page.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/new/document">) => {
  const { user, may } = await requireMailbox((await params).company);
  const { problem, typed, about } = await searchParams;

  const { companyId } = user;
  const path = `/my/${companyId}/documents/new/document`;
  return (
    <CompanyFrame companyUser={user} tab="documents">
      {may.send ? (
        <SendDocumentPage user={user} mailbox={{ name: "companyId", value: companyId }} path={path} asked={{ problem, typed, about }} />
      ) : (
        <SendingClosed user={user} because="not-allowed" />
      )}
    </CompanyFrame>
  );
});
