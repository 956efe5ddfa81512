import Link from "next/link";
import { documentsPath, type MailboxPlace } from "#lib/exchange/links.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";

/** The way from a collaboration to what is sent and received in it. */
export async function ToDocuments({ service, place }: { service: Service; place: MailboxPlace }) {
  if (service !== "digital-invoices") return null;
  const t = await getTranslations("documents");
  return (
    <p>
      <Link className="button" href={documentsPath(place)} prefetch={false}>
        {t("open")}
      </Link>
    </p>
  );
}

/** And, where a collaboration has ended, to all of it as files. */
export async function ToEverything({ companyId }: { companyId: string }) {
  const t = await getTranslations("documents.everything");
  return (
    <p>
      <Link className="button secondary" href={`/my/${companyId}/documents/everything`} prefetch={false}>
        {t("link")}
      </Link>
    </p>
  );
}
