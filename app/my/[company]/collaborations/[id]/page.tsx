import { page } from "#app/entry/render-page.tsx";
import { ChangeNotice } from "#app/ui/collaboration/change-notice.tsx";
import { EndNotice } from "#app/ui/collaboration/end-notice.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireReader } from "#lib/auth/sessions/require.ts";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { Answered } from "./parts/answered.tsx";
import { Check } from "./parts/check.tsx";
import { PageChanged } from "./parts/page-changed.tsx";
import { PassedOnNotice } from "./parts/passed-on.tsx";

const problems = ["no-longer-open", "terms-changed", "not-read"] as const;

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/collaborations/[id]">) => {
  const { company, id } = await params;
  const reader = await requireReader(company);
  const request = (await findRequestWithTerms(reader, id, await getLocale())) ?? missing();

  const t = await getTranslations("check");
  const { problem: named, notice, facts } = await searchParams;
  const problem = problems.find((known) => known === named);
  return (
    <PortalShell company={reader.companyName} person={reader.name}>
      {problem && problem !== "not-read" && (
        <Notice tone="bad" title={t(`problems.${problem}.title`)}>
          {t(`problems.${problem}.text`)}
        </Notice>
      )}
      {named === "page-changed" && <PageChanged facts={facts} />}
      <ChangeNotice notice={notice} />
      <EndNotice notice={notice} state={request} />
      {request.status === "requested" && <PassedOnNotice request={request} notice={notice} />}
      {request.status === "requested" && request.terms ? (
        <Check reader={reader} request={request} terms={request.terms} notRead={problem === "not-read"} />
      ) : (
        <Answered reader={reader} request={request} />
      )}
    </PortalShell>
  );
});
