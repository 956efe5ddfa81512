import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { Terms } from "#app/ui/terms.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireAdministrator } from "#lib/auth/session.ts";
import { requestPath } from "#lib/collaborations/link.ts";
import { findReceipt } from "#lib/collaborations/my.ts";
import { listOf, momentInText } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";

export default page(async ({ params, searchParams }: PageProps<"/my/[company]/receipts/[approval]">) => {
  const { company, approval } = await params;
  const administrator = await requireAdministrator(company);
  const receipt = (await findReceipt(administrator, approval)) ?? missing();
  if (!isService(receipt.service)) missing();

  const t = await getTranslations("receipt");
  const names = await getTranslations("services");
  const locale = await getLocale();
  const service = names(`${receipt.service}.name`);
  const { officeName: office, companyName, personName } = receipt;
  const { notice } = await searchParams;
  return (
    <PortalShell company={administrator.companyName} person={administrator.name}>
      <title>{t("title", { service, office })}</title>
      {notice === "approved" && (
        <Notice tone="done" title={t("approved.title")}>
          {t("approved.text", { office, email: receipt.personEmail })}
        </Notice>
      )}
      <h1>{t("title", { service, office })}</h1>
      <section className="panel">
        <Facts
          items={[
            [t("who"), t("whoText", { name: personName, email: receipt.personEmail })],
            [t("company"), `${companyName}, ${organisationNumberOnScreen(receipt.organisationNumber)}`],
            [t("when"), momentInText(receipt.approvedAt, locale)],
            [t("identified"), t("identifiedText", { moment: momentInText(receipt.signedInAt, locale) })],
            [t("what"), t("whatText", { service, office })],
            [t("billed"), t(`recipients.${receipt.invoiceRecipient ?? "none"}`, { office, company: companyName })],
            ...(receipt.period ? [[t("period"), t("months", { months: receipt.period })] satisfies [string, string]] : []),
            [t("task"), receipt.taskName],
            [t("access"), receipt.access.length > 0 ? listOf(receipt.access, locale) : t("nobody")],
            [t("terms"), t("termsText", { version: receipt.termsVersion })],
            [t("fingerprint"), <code key="sha">{receipt.termsSha256}</code>],
            [t("chain"), <code key="hash">{receipt.hash}</code>],
            [t("intact"), receipt.isWhole ? t("isWhole") : t("isBroken")],
          ]}
        />
      </section>
      <section className="stack no-print">
        <h2>{t("next")}</h2>
        <p>{t("nextText", { office })}</p>
        <div className="bar">
          <Link className="button primary" href={requestPath({ companyId: receipt.companyId, id: receipt.collaborationId })}>
            {t("toCollaboration")}
          </Link>
        </div>
        <p className="quiet">{t("print")}</p>
      </section>
      <details className="panel">
        <summary>{t("readTerms")}</summary>
        <Terms text={receipt.termsText} label={t("readTerms")} />
      </details>
    </PortalShell>
  );
});
