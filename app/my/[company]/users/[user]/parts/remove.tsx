import Link from "next/link";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { usersPath } from "#lib/companies/link.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { MoveForm, type Place } from "./move.tsx";

/** The way out: undone with a press when it is somebody else, asked about first when it is oneself. */
export async function RemovePanel({ company, ...place }: Place & { company: string }) {
  const t = await getTranslations("users.user");
  const { name } = place.user;
  if (place.isSelf)
    return (
      <section className="panel stack gap-s">
        <h2>{t("leaveTitle")}</h2>
        <p>{t("leaveText", { company })}</p>
        <Link className="button danger" href={`${usersPath(place.companyId)}/leave`}>
          {t("leave")}
        </Link>
      </section>
    );
  return (
    <section className="panel stack gap-s">
      <h2>{t("removeTitle", { name })}</h2>
      <p>{t("removeText", { name, company })}</p>
      <MoveForm {...place}>
        <Submit words={await formWords()} look="danger" name="move" value="remove" isFurther>
          {t("remove", { name })}
        </Submit>
      </MoveForm>
    </section>
  );
}
