import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

/** That the customer has not approved the new terms yet, and what applies until then. */
export async function NewTermsWait({
  collaboration: { status, newTerms },
  customer,
}: {
  collaboration: ShownCollaboration;
  customer: string;
}) {
  if (status !== "active" || !newTerms) return null;
  const t = await getTranslations("service.newTerms");
  const words = { customer, version: newTerms.version, day: dayInText(newTerms.askedAt, await getLocale()) };
  return (
    <Notice tone="note" title={t("title", words)}>
      <p>{t("text", words)}</p>
    </Notice>
  );
}
