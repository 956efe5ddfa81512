import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Invitation } from "#lib/collaborations/views/invitation.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ObjectionForm } from "./form.tsx";

type Props = { invitation: Invitation; invitationId: string; pageTitle: string };

/** Who answers for a company is not for one office alone to say: whoever was replaced can object. */
export async function Objection({ invitation: { company, claimWaits }, invitationId, pageTitle }: Props) {
  const t = await getTranslations("invitation.objection");
  if (claimWaits)
    return (
      <Notice tone="done" title={t("kept", { company })}>
        {t("keptText")}
      </Notice>
    );
  const texts = {
    pageTitle,
    title: t("title", { company }),
    text: t("text", { company }),
    words: t("words"),
    wordsHint: t("wordsHint"),
    send: t("send", { company }),
  };
  return <ObjectionForm invitationId={invitationId} words={await formWords()} texts={texts} />;
}
