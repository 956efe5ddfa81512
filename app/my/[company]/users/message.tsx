import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import type { ShownUser } from "#lib/companies/users.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Word = string | string[] | undefined;
type Props = { companyId: string; notice: Word; userId: Word; users: ShownUser[] };

const known = ["added", "already", "role", "level", "main-contact", "restored"] as const;

/** What has just been done with somebody; a removal can be undone. Says nothing that is no longer so. */
export async function Message({ companyId, notice, userId, users }: Props) {
  const t = await getTranslations("users.notices");
  const user = users.find(({ id }) => id === userId);
  if (notice === "removed" && typeof userId === "string" && !user)
    return (
      <Notice tone="done" title={t("removed.title")}>
        <form className="stack gap-s" action="/api/company-users" method="post">
          <FormToken />
          <p>{t("removed.text")}</p>
          <input type="hidden" name="companyId" value={companyId} />
          <input type="hidden" name="userId" value={userId} />
          <div className="bar">
            <Submit words={await formWords()} look="secondary" name="move" value="restore">
              {t("undo")}
            </Submit>
          </div>
        </form>
      </Notice>
    );
  const told = known.find((one) => one === notice);
  if (!told || !user || (told === "main-contact" && !user.isMainContact)) return null;
  const { name, email, role } = user;
  return (
    <Notice tone={told === "already" ? "note" : "done"} title={t(`${told}.title`, { name })}>
      {t(`${told}.text`, { name, email: shownAddress(email), role })}
    </Notice>
  );
}
