import Link from "next/link";
import { isOfOffice } from "#lib/access/mailbox.ts";
import { usersPath } from "#lib/companies/link.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { MailboxUser } from "#lib/who.ts";
import { Notice } from "../notice.tsx";

type Props = { user: MailboxUser; because: "not-allowed" | "no-service" };

/** Why somebody who reads a mailbox does not send from it, and who can help. */
export async function SendingClosed({ user, because }: Props) {
  const t = await getTranslations("sendDocument");
  const { companyId, companyName: company } = user;
  const title = t(`closed.${because}.title`);
  return (
    <>
      <title>{`${t("title")} – ${company}`}</title>
      <h1>{t("title")}</h1>
      <Notice tone="note" title={title}>
        <p>{t(`closed.${because}.${isOfOffice(user) ? "office" : "company"}`, { company })}</p>
        {because === "not-allowed" && !isOfOffice(user) && <Link href={usersPath(companyId)}>{t("closed.users")}</Link>}
      </Notice>
    </>
  );
}
