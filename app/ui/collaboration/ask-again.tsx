import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { Notice } from "../notice.tsx";

type Props = { renewal: "possible" | "asked" | "sent" | undefined; office: string; hidden: Record<string, string> };

/** After a request has expired: the one button to ask for a new one, or what came of it. */
export async function AskAgain({ renewal, office, hidden }: Props) {
  const t = await getTranslations("renewal");
  if (renewal === "asked" || renewal === "sent")
    return (
      <Notice tone={renewal === "asked" ? "done" : "note"} title={t(renewal, { office })}>
        {t(`${renewal}Text`, { office })}
      </Notice>
    );
  return (
    <form className="stack" action="/api/renewals" method="post">
      <FormToken />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{t("text", { office })}</p>
      <div className="bar">
        <Submit words={await formWords()}>{t("ask")}</Submit>
      </div>
    </form>
  );
}
