import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { MoveForm, type Place } from "./move.tsx";

/** Who is turned to first: this one, or the way to make them so. */
export async function MainContact({ isAlone, ...place }: Place & { isAlone: boolean }) {
  const { user, isSelf } = place;
  const t = await getTranslations("users.user");
  const { name } = user;
  if (user.role !== "administrator") return null;
  if (user.isMainContact)
    return (
      <section className="panel stack gap-s">
        <h2>{t("mainTitle")}</h2>
        <p>{isSelf ? t("isMainSelf") : t("isMain", { name })}</p>
        {isAlone && <p>{t("isMainAlone")}</p>}
      </section>
    );
  return (
    <section className="panel stack gap-s">
      <h2>{t("mainTitle")}</h2>
      <p>{t("makeMainText", { name })}</p>
      <MoveForm {...place}>
        <Submit words={await formWords()} look="secondary" name="move" value="main-contact" isFurther>
          {t("makeMain")}
        </Submit>
      </MoveForm>
    </section>
  );
}
