import { env } from "#env.ts";
import { shownAddress } from "#lib/addresses.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** How to reach us, where that is set. */
export async function Support() {
  const { SUPPORT_EMAIL: email, SUPPORT_PHONE: telephone } = env;
  if (!email && !telephone) return null;
  const t = await getTranslations("ui.support");
  return (
    <p>
      {t("reach")} {email && <a href={`mailto:${email}`}>{shownAddress(email)}</a>}
      {email && telephone && ", "}
      {telephone && <a href={`tel:${telephone.replace(/[^+\d]/g, "")}`}>{telephone}</a>}
    </p>
  );
}
