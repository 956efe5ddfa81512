import Link from "next/link";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { path: ServicePath; collaboration: ShownCollaboration };

/** The ways on from a request that has expired: the same again with one click, or the dialog. */
export async function Renewal({ path, collaboration: { id, renewalAsked } }: Props) {
  const t = await getTranslations("service");
  const locale = await getLocale();
  return (
    <>
      {renewalAsked && (
        <Notice tone="note" title={t("renewal.asked", { person: renewalAsked.person })}>
          {t("renewal.askedOn", { when: momentInText(renewalAsked.when, locale) })}
        </Notice>
      )}
      <form className="stack" action={`${path}/renew`} method="post">
        <input type="hidden" name="collaborationId" value={id} />
        <input type="hidden" name="back" value={path} />
        <div className="bar">
          <Submit words={await formWords()}>{t("renewal.renew")}</Submit>
          <Link className="button" href={`${path}/activate`}>
            {t("activateAgain")}
          </Link>
        </div>
        <p className="quiet">{t("renewal.text")}</p>
      </form>
    </>
  );
}
