import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { path: ServicePath; collaboration: ShownCollaboration };

/** How often the customer has been reminded, and the button to do it by hand while that is allowed. */
export async function Reminders({ path, collaboration: { id, reminders } }: Props) {
  const t = await getTranslations("service.reminders");
  const locale = await getLocale();
  const { times, lastAt, left, isRecent, isPointless } = reminders;
  return (
    <section className="panel stack">
      <h3>{t("title")}</h3>
      <p>{lastAt ? t("times", { times, when: momentInText(lastAt, locale) }) : t("never")}</p>
      {left > 0 && !isRecent && !isPointless && (
        <form action={`${path}/remind`} method="post">
          <input type="hidden" name="collaborationId" value={id} />
          <input type="hidden" name="back" value={path} />
          <Submit words={await formWords()} look="secondary">
            {t("remind")}
          </Submit>
        </form>
      )}
      <p className="quiet">{isPointless ? t("pointless") : left === 0 ? t("none") : isRecent ? t("recent") : t("left", { left })}</p>
    </section>
  );
}
