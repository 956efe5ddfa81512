import Link from "next/link";
import type { findOwnMailbox } from "#lib/exchange/views/own-mailbox.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** The mailbox of the office's own company, and how the office gets one. */
export async function OfficeMailbox({ own }: { own: Awaited<ReturnType<typeof findOwnMailbox>> }) {
  const t = await getTranslations("settings.office.mailbox");
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      <p>{t(own ? (own.isOpen ? "open" : "closed") : "none")}</p>
      <div className="bar">
        <Link className="button" href={own ? `/customers/${own.customerId}/documents` : "/customers/new?own=company"} prefetch={false}>
          {t(own ? "show" : "add")}
        </Link>
      </div>
    </section>
  );
}
