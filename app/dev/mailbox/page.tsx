import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { PortalShell } from "#app/ui/portal-shell.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { momentInText } from "#lib/i18n/format.ts";
import { isMailboxOpen, listMail } from "#lib/mail/mailbox.ts";
import { missing } from "#lib/missing.ts";

export default page(async () => {
  if (!isMailboxOpen) missing();
  const [t, locale, mails] = await Promise.all([getTranslations("letters.mailbox"), getLocale(), listMail(200)]);
  return (
    <PortalShell>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p className="quiet">{mails.length > 0 ? t("about") : t("empty")}</p>
      {mails.map(({ id, subject, recipient, acceptedAt }) => (
        <article key={id}>
          <h2>
            <Link href={`/dev/mailbox/${id}`}>{subject}</Link>
          </h2>
          <p className="quiet">
            {recipient} · <time dateTime={acceptedAt.toISOString()}>{momentInText(acceptedAt, locale)}</time>
          </p>
        </article>
      ))}
    </PortalShell>
  );
});
