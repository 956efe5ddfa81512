import Link from "next/link";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** That there are new terms to approve, and which ones apply until then. */
export async function NewTermsToApprove({ request }: { request: RequestPage }) {
  const { id, companyId, service, newTerms, approvedTerms } = request;
  if (!newTerms || !approvedTerms) return null;
  const t = await getTranslations("newTerms");
  const names = await getTranslations("services");
  const words = { service: names(`${service}.name`), version: newTerms.version, approved: approvedTerms.version };
  return (
    <section className="panel note stack">
      <h2>{t("title", words)}</h2>
      <p>{t("text", words)}</p>
      <div className="bar">
        <Link className="button primary" href={`/my/${companyId}/collaborations/${id}/terms`}>
          {t("read")}
        </Link>
      </div>
    </section>
  );
}
