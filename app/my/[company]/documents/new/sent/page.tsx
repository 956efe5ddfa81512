import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { SendResults } from "#app/ui/send/results.tsx";
import { requireMailbox } from "#lib/access/require-mailbox.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/documents/new/sent">) => {
  const { user } = await requireMailbox((await params).company);
  const { result } = await searchParams;

  return (
    <CompanyFrame companyUser={user} tab="documents">
      <SendResults user={user} place={user} result={result} />
    </CompanyFrame>
  );
});
