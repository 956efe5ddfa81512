import { Options } from "#app/ui/form/options.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { levelsInOrder } from "#lib/rights.ts";
import { MoveForm, type Place } from "./move.tsx";

/** What a user may do with invoices and documents; nothing for an administrator, who may do everything. */
export async function LevelPanel(place: Place) {
  const t = await getTranslations("users");
  const { role, name, documents } = place.user;
  if (role === "administrator") return null;
  const options = levelsInOrder.map((id) => ({ id, name: t(`levels.${id}.name`), note: t(`levels.${id}.means`) }));
  return (
    <section className="panel stack">
      <MoveForm {...place}>
        <Options name="level" label={t("user.changeLevel", { name })} options={options} defaultValue={documents} />
        <Submit words={await formWords()} look="secondary" name="move" value="level" isFurther>
          {t("user.saveLevel")}
        </Submit>
      </MoveForm>
    </section>
  );
}
