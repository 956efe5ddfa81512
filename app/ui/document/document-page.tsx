import { InvoiceSheet } from "#app/ui/einvoice/sheet.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Reading } from "#lib/einvoice/reading/reading.ts";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { AboutIt } from "./about-it.tsx";
import { AnswersGiven } from "./answers.tsx";
import { Credit } from "./credit.tsx";
import { Files } from "./files.tsx";
import { Heading } from "./heading.tsx";
import { History } from "./history.tsx";
import { InvoiceFacts } from "./invoice-facts.tsx";
import { Notices } from "./notices.tsx";
import type { Side } from "./side.ts";
import { Status } from "./status.tsx";
import { Stopped } from "./stopped.tsx";
import { amountOf } from "./words.ts";

type Props = { side: Side; document: Shown; reading: Reading | undefined; problem: string | undefined };

/** A document as its company and the company's office read it, within the frame of either. */
export async function DocumentPage({ side, document, reading, problem }: Props) {
  const t = await getTranslations("document");
  const amount = amountOf(document, await getLocale());
  const because = document.stoppedBecause;
  const isStopped = because !== null;
  const isShown = reading !== undefined && because !== "rules" && because !== "file";
  return (
    <>
      <Heading side={side} document={document} isPrinted={!isStopped} />
      {amount && !isStopped && <p className="lead num no-print">{amount}</p>}
      <div className="beside-each">
        <div className="stack">
          {isStopped ? (
            <Stopped side={side} document={document} sheet={isShown ? reading.sheet : undefined} problem={problem} />
          ) : (
            <>
              <Notices side={side} document={document} account={reading?.account} />
              <AnswersGiven side={side} document={document} />
              <Credit side={side} document={document} />
              {reading ? (
                <InvoiceSheet sheet={reading.sheet} isPart />
              ) : (
                <Notice tone="note" title={t("unread.title")}>
                  {t("unread.text")}
                </Notice>
              )}
            </>
          )}
        </div>
        <aside className="beside no-print" aria-label={t("status.title")}>
          {isStopped && !isShown && <InvoiceFacts company={side.company} document={document} />}
          <Status document={document} />
          {!isStopped && <AboutIt side={side} document={document} />}
          <Files side={side} document={document} files={reading?.files ?? []} />
          <History events={document.events} document={document} />
        </aside>
      </div>
    </>
  );
}
