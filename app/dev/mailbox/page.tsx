import Link from "next/link";
import { createLoader, parseAsString } from "nuqs/server";
import { page } from "#app/entry/render-page.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isMailboxOpen, listMail } from "#lib/mail/mailbox.ts";
import { missing } from "#lib/missing.ts";

const load = createLoader({ search: parseAsString.withDefault("") });

export default page(async ({ searchParams }: PageProps<"/dev/mailbox">) => {
  if (!isMailboxOpen) missing();
  const search = load(await searchParams)
    .search.trim()
    .slice(0, 200)
    .replaceAll("\0", "");
  const [t, locale, mails] = await Promise.all([getTranslations("letters.mailbox"), getLocale(), listMail(200, search)]);
  const said = mails.length > 0 ? "about" : search ? "none" : "empty";
  return (
    <PortalShell>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <search>
        <form className="bar">
          <span className="search">
            <Icon name="search" />
            <input className="input" type="search" name="search" aria-label={t("search")} placeholder={t("search")} defaultValue={search} />
          </span>
          <button className="button" type="submit">
            {t("find")}
          </button>
        </form>
      </search>
      <p className="quiet">{t(said)}</p>
      {mails.map(({ id, subject, recipient, acceptedAt }) => (
        <article key={id}>
          <h2>
            <Link href={`/dev/mailbox/${id}`} prefetch={false}>
              {subject}
            </Link>
          </h2>
          <p className="quiet">
            {recipient} · <time dateTime={acceptedAt.toISOString()}>{momentInText(acceptedAt, locale)}</time>
          </p>
        </article>
      ))}
    </PortalShell>
  );
});
