import Link from "next/link";
import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireAnswerer } from "#lib/auth/sessions/require.ts";
import { findReassignChoices } from "#lib/collaborations/reassign/choices.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { requestPath } from "#lib/standing/links.ts";
import { Invite } from "./invite.tsx";
import { Others } from "./others.tsx";
import { Propose } from "./propose.tsx";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/collaborations/[id]/not-me">) => {
  const { company: companyId, id } = await params;
  const administrator = await requireAnswerer(companyId);
  const request = (await findRequest(administrator, id)) ?? missing();
  const path = requestPath(request);
  if (request.status !== "requested") redirect(path);
  const ways = (await findReassignChoices(administrator, request.id)) ?? missing();

  const t = await getTranslations("notMe");
  const service = (await getTranslations("services"))(`${request.service}.name`);
  const { companyName: company, name } = administrator;
  const before = dayInText(request.expiresAt, await getLocale());
  const { problem } = await searchParams;
  const heading = (
    <>
      <div className="stack gap-s">
        <p className="quiet">{company}</p>
        <h1>{t("title")}</h1>
      </div>
      <p>{t("asks", { office: request.office, company, service, before })}</p>
    </>
  );
  const props = { company, request, ways, heading };
  return (
    <PortalShell company={company} person={name}>
      {problem === "not-an-administrator" && (
        <Notice tone="bad" title={t("others.gone.title")}>
          {t("others.gone.text")}
        </Notice>
      )}
      {ways.others.length > 0 ? <Others {...props} /> : ways.officeChooses ? <Propose {...props} /> : <Invite {...props} />}
      <p>
        <Link href={path}>{t("back")}</Link>
      </p>
    </PortalShell>
  );
});
