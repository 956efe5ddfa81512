import { formWords } from "#app/ui/form/words.ts";
import type { Shown } from "#lib/exchange/views/document.ts";
import type { FormState } from "#lib/forms.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isAskedOf, type Side } from "../side.ts";
import { ReplyForm } from "./reply-form.tsx";

type Props = { side: Side; document: Shown; reply: (previous: FormState, form: FormData) => Promise<FormState> };

/** What both sides have said about it, and where whoever reads says something. */
export async function Conversation({ side, document, reply }: Props) {
  const { id, asks, replies, direction, settledAt } = document;
  const mayReply = side.mayReply && asks !== null;
  if (replies.length === 0 && !mayReply) return null;
  const t = await getTranslations("otherDocument.replies");
  const locale = await getLocale();
  const isFirst = isAskedOf(side, direction) && !settledAt;
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      {replies.length > 0 && (
        <ol className="stack said">
          {replies.map(({ position, who, office, details, occurredAt }) => (
            <li className="remark" key={position}>
              <small>
                <b>{office ? `${who}, ${office}` : who}</b>{" "}
                <time dateTime={occurredAt.toISOString()}>{momentInText(occurredAt, locale)}</time>
              </small>
              <p className="words">{String(details.text ?? "")}</p>
            </li>
          ))}
        </ol>
      )}
      {mayReply && (
        <ReplyForm
          action={reply}
          about={{ companyId: side.mailboxId, documentId: id }}
          words={await formWords()}
          texts={{ label: t(isFirst ? "first" : "more"), hint: t("hint"), send: t("send") }}
        />
      )}
    </section>
  );
}
