import Link from "next/link";
import { Notice } from "#app/ui/notice.tsx";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";

/** That somebody is asked to belong somewhere, where they begin. */
export async function InvitationsWaiting() {
  const { asked } = await listOwnPlaces(await requirePerson());
  if (asked.length === 0) return null;
  const t = await getTranslations("places.waiting");
  return (
    <Notice tone="note" title={t("title", { count: asked.length })}>
      <p>
        <Link href="/places" prefetch={false}>
          {t("link", { count: asked.length })}
        </Link>
      </p>
    </Notice>
  );
}
