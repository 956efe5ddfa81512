import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import styles from "#app/ui/letter.module.css";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { findMail, isMailboxOpen } from "#lib/mail/mailbox.ts";
import { missing } from "#lib/missing.ts";
import { WithLinks } from "./with-links.tsx";

export default page(async ({ params }: PageProps<"/dev/mailbox/[id]">) => {
  const { id } = await params;
  const mail = isMailboxOpen ? await findMail(id) : undefined;
  if (!mail) missing();

  const t = await getTranslations("letters.mailbox");
  return (
    <PortalShell>
      <title>{mail.subject}</title>
      <Link href="/dev/mailbox">{t("all")}</Link>
      <h1>{mail.subject}</h1>
      <Facts items={Object.entries(mail.headers)} />
      <iframe
        className={styles.letter}
        src={`/dev/mailbox/${id}/html`}
        title={t("letter")}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <a href={`/dev/mailbox/${id}/html`}>{t("view")}</a>
      <h2>{t("text")}</h2>
      <pre className={`panel ${styles.text}`}>
        <WithLinks text={mail.text} />
      </pre>
    </PortalShell>
  );
});
