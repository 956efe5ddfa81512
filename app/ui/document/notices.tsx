import { keyed } from "#app/ui/einvoice/keyed.ts";
import { Notice } from "#app/ui/notice.tsx";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import type { Account } from "#lib/einvoice/reading/reading.ts";
import { organisationNumber } from "#lib/einvoice/view/swedish.ts";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { Alike } from "./alike.tsx";
import type { Side } from "./side.ts";

type Props = { side: Side; document: Shown; account: Account | undefined };

/** What should be looked at before an invoice is paid, the gravest first. */
export async function Notices({ side, document, account }: Props) {
  const t = await getTranslations("document.notices");
  const { notices, counterpartName: name, earlier } = document;
  const { way, number } = account ?? { way: "account", number: document.account ?? "" };
  return (
    <>
      {notices.includes("first-to-account") && number && (
        <Notice tone="wait" title={t("first.title", { way, number })}>
          <p>{earlier.many > 0 ? t("first.others", { name, many: earlier.many }) : t("first.alone", { name, company: side.company })}</p>
        </Notice>
      )}
      {notices.includes("other-name") && earlier.name && (
        <Notice tone="wait" title={t("name.title")}>
          <p>{t("name.text", { number: organisationNumber(document.counterpartNumber ?? ""), earlier: earlier.name })}</p>
        </Notice>
      )}
      <Duplicates side={side} document={document} />
      <Hints breaches={document.breaches} />
    </>
  );
}

async function Duplicates({ side, document }: Omit<Props, "account">) {
  const { direction, number, notices, repeats } = document;
  if (!notices.includes("duplicate") && !repeats) return null;
  const t = await getTranslations("document");
  return (
    <Notice tone="wait" title={t(`notices.duplicate.${direction}`, { number })}>
      <p>{t(direction === "in" ? "notices.duplicate.text" : "notices.duplicate.sent")}</p>
      <Alike side={side} document={document} />
    </Notice>
  );
}

/** What no rule forbids. A sentence that several places share is said once. */
async function Hints({ breaches }: Pick<Shown, "breaches">) {
  const locale = await getLocale();
  const told = breaches.flatMap((breach) => (breach.severity === "warning" ? (messageOf(breach, locale) ?? []) : []));
  const sentences = [...new Set(told)];
  if (sentences.length === 0) return null;
  const t = await getTranslations("document.notices.hints");
  return (
    <Notice tone="note" title={t("title", { many: sentences.length })}>
      <p>{t("text")}</p>
      <ul className="points">
        {keyed(sentences).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </Notice>
  );
}
