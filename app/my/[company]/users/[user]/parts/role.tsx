import { Options } from "#app/ui/form/options.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { rolesInOrder } from "#lib/rights.ts";
import { MoveForm, type Place } from "./move.tsx";

export async function RolePanel(place: Place) {
  const t = await getTranslations("users");
  const { role, name } = place.user;
  const options = rolesInOrder.map((id) => ({ id, name: t(`roles.${id}.name`), note: t(`roles.${id}.means`) }));
  return (
    <section className="panel stack">
      <MoveForm {...place}>
        <Options name="role" label={t("user.changeRole", { name })} options={options} defaultValue={role} />
        <Submit words={await formWords()} look="secondary" name="move" value="role" isFurther>
          {t("user.save")}
        </Submit>
      </MoveForm>
    </section>
  );
}
