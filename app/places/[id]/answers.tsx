import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { placePath } from "#lib/standing/links.ts";

type Props = { invitationId: string; mayAccept: boolean; isSignedIn: boolean };

/** Whoever it is for accepts; whoever holds the letter can decline. Who is not signed in is sent a code first. */
export async function Answers({ invitationId, mayAccept, isSignedIn }: Props) {
  const t = await getTranslations("places.invitation");
  const words = await formWords();
  return (
    <>
      {!isSignedIn && (
        <form className="stack gap-s" action="/sign-in/ask" method="post">
          <FormToken />
          <input type="hidden" name="invitation" value={invitationId} />
          <input type="hidden" name="to" value={placePath(invitationId)} />
          <div className="bar">
            <Submit words={words}>{t("signIn")}</Submit>
          </div>
          <p className="quiet">{t("signInText")}</p>
        </form>
      )}
      <form className="stack gap-s" action="/places/answer" method="post">
        <FormToken />
        <input type="hidden" name="invitationId" value={invitationId} />
        <div className="bar">
          {mayAccept && (
            <Submit words={words} name="answer" value="accept">
              {t("accept")}
            </Submit>
          )}
          <Submit words={words} look="secondary" name="answer" value="decline" isFurther={mayAccept}>
            {t("decline")}
          </Submit>
        </div>
        <p className="quiet">{t("declineText")}</p>
      </form>
    </>
  );
}
