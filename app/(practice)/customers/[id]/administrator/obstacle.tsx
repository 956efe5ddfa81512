import { Notice } from "#app/ui/notice.tsx";
import type { ShownProposals } from "#lib/contacts/proposals.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

type Props = { obstacle: NonNullable<ShownProposals["obstacle"]>; company: string };

/** Why nobody can be proposed for the company now, and from which day on somebody can. */
export async function ObstacleNotice({ obstacle: { why, until }, company }: Props) {
  const t = await getTranslations("proposal");
  const day = until ? dayInText(until, await getLocale()) : "";
  return (
    <Notice tone="note" title={t(`${why}.title`)}>
      {t(`${why}.text`, { company, day })}
    </Notice>
  );
}
