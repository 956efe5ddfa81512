import Link from "next/link";
import { Steps } from "#app/ui/steps.tsx";
import { usersPath } from "#lib/companies/link.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Way } from "./others.tsx";

/** For the only administrator of a company that chooses itself who answers. */
export async function Invite({ company, request, heading }: Way) {
  const t = await getTranslations("notMe");
  return (
    <>
      <title>{t("title")}</title>
      {heading}
      <p>{t("invite.text", { company })}</p>
      <Steps items={[t("invite.open"), t("invite.signIn"), t("invite.answer")]} />
      <div className="bar">
        <Link className="button primary" href={usersPath(request.companyId)}>
          {t("invite.users")}
        </Link>
      </div>
    </>
  );
}
