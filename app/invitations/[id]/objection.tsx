import { readDraft } from "#app/entry/draft.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Invitation } from "#lib/collaborations/views/invitation.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { explanationSigns } from "#lib/standing/limits.ts";

type Props = { invitation: Invitation; invitationId: string; isTooLong: boolean };

/** Who answers for a company is not for one office alone to say: whoever was replaced can object. */
export async function Objection({ invitation: { company, claimWaits }, invitationId, isTooLong }: Props) {
  const t = await getTranslations("invitation.objection");
  if (claimWaits)
    return (
      <Notice tone="done" title={t("kept", { company })}>
        {t("keptText")}
      </Notice>
    );
  const words = await formWords();
  const tooLong = (await getTranslations("errors"))("tooLongFor", { most: String(explanationSigns) });
  const state = isTooLong ? { errors: { words: [tooLong] } } : {};
  const draft = await readDraft(`/invitations/${invitationId}`);
  return (
    <form className="panel stack" action="/api/objections" method="post">
      <FormToken />
      <ErrorSummary state={state} words={words} />
      <h2>{t("title", { company })}</h2>
      <p>{t("text", { company })}</p>
      <input type="hidden" name="invitationId" value={invitationId} />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        rows={3}
        maxLength={explanationSigns}
        defaultValue={draft?.words}
        state={state}
        words={words}
      />
      <div className="bar">
        <Submit words={words} look="secondary">
          {t("send", { company })}
        </Submit>
      </div>
    </form>
  );
}
