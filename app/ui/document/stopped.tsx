import { InvoiceSheet } from "#app/ui/einvoice/sheet.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { Alike } from "./alike.tsx";
import { Anyway } from "./anyway.tsx";
import { Errors } from "./errors.tsx";
import { HandledForm } from "./handled.tsx";
import type { Side } from "./side.ts";

type Props = { side: Side; document: Shown; sheet: Sheet | undefined; problem: string | undefined };

/** What was stopped: why, what to do about it, and what it was. */
export async function Stopped({ side, document, sheet, problem }: Props) {
  const t = await getTranslations("document.stopped");
  const { stoppedBecause: because, number, counterpartName: name, handledAt, breaches } = document;
  if (!because) return null;
  const { company } = side;
  const many = breaches.filter(({ severity }) => severity === "fatal").length;
  const isOld = handledAt !== null;
  const isSendable = because === "duplicate" && side.maySend && !isOld;
  const hasReport = many > 0 || because === "file";
  return (
    <>
      {isProblem(problem) && (
        <Notice tone="bad" title={t("notSent")}>
          <p>{t(problem, { company })}</p>
        </Notice>
      )}
      <Notice tone={isOld ? "note" : "bad"} title={t(`titles.${because}`, { many, company, number })}>
        <p>{t(`texts.${because}`, { company, number, name })}</p>
        {because === "duplicate" && <Alike side={side} document={document} />}
      </Notice>
      <Errors document={document} />
      {(isSendable || hasReport || !isOld) && (
        <div className="bar no-print">
          {isSendable && <Anyway side={side} documentId={document.id} />}
          {hasReport && (
            <a className="button" href={`${side.path}/report/text`} download>
              {t("report")}
            </a>
          )}
          {!isOld && <HandledForm side={side} documentId={document.id} />}
        </div>
      )}
      {sheet && <InvoiceSheet sheet={sheet} isPart />}
    </>
  );
}

const isProblem = (word: string | undefined): word is "cannotCheck" | "noService" => word === "cannotCheck" || word === "noService";
