import Link from "next/link";
import { Notice } from "#app/ui/notice.tsx";
import { addressOnScreen } from "#lib/addresses.ts";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { fullNameOf } from "#lib/names.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { collaboration: ShownCollaboration; path: ServicePath };

/** That whoever was asked is not the right person, who is when they have said so, and the way to send the request there. */
export async function ProposedInvitee({ collaboration: { status, proposed }, path }: Props) {
  if (status !== "requested" || !proposed) return null;
  const t = await getTranslations("service.proposed");
  const { by, person, explanation } = proposed;
  const name = person && fullNameOf(person);
  return (
    <Notice tone="note" title={person && name ? t("named", { by, name, email: addressOnScreen(person.email) }) : t("unnamed", { by })}>
      {explanation && <p>{t("explanation", { explanation })}</p>}
      <p>
        <Link href={`${path}/invitee`}>{name ? t("send", { name }) : t("change")}</Link>
      </p>
    </Notice>
  );
}
