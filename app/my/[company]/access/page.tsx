import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { CompanyFrame } from "#app/my/[company]/frame.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { showWhoSees } from "#lib/access/company-view.ts";
import { showDocumentReaders } from "#lib/access/document-readers.ts";
import { requireCompanyUser } from "#lib/auth/sessions/require.ts";
import { usersPath } from "#lib/companies/link.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { now } from "#lib/time.ts";
import { DocumentAccess } from "./documents.tsx";
import { FormerAccess } from "./former.tsx";
import { ServiceAccess } from "./service.tsx";

const notices = ["office-answers", "office-reads"] as const;

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/access">) => {
  const companyUser = await requireCompanyUser((await params).company);
  const [{ shown, former }, documents] = await Promise.all([showWhoSees(companyUser), showDocumentReaders(companyUser)]);

  const t = await getTranslations("whoSees");
  const { companyId, companyName: company } = companyUser;
  const { notice } = await searchParams;
  // What has been changed again since is not said.
  const told = notices.find((one) => one === notice && (one === "office-answers") === (documents.officeMayAnswer !== null));
  return (
    <CompanyFrame companyUser={companyUser} tab="access">
      <title>{t("pageTitle", { company })}</title>
      {told && (
        <Notice tone="done" title={t(`notices.${told}.title`)}>
          {t(`notices.${told}.text`)}
        </Notice>
      )}
      <div className="stack gap-s">
        <h1>{t("title")}</h1>
        <p>{t("intro", { company })}</p>
        <p className="quiet">{t("asOf", { moment: momentInText(now(), await getLocale()) })}</p>
      </div>
      {shown.length === 0 && <Empty icon="shield-check" title={t("nobody")} text={t("nobodyText", { company })} />}
      {shown.map((collaboration) => (
        <ServiceAccess
          key={collaboration.id}
          companyId={companyId}
          collaboration={collaboration}
          officeAnswers={documents.officeMayAnswer !== null}
        />
      ))}
      <DocumentAccess companyUser={companyUser} {...documents} />
      <FormerAccess former={former} />
      <section className="stack gap-s">
        <h2>{t("wrong")}</h2>
        <p>{t("wrongText")}</p>
        <p>
          <Link href={usersPath(companyId)}>{t("inside")}</Link>
        </p>
      </section>
    </CompanyFrame>
  );
});
