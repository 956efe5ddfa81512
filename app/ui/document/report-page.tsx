import Link from "next/link";
import { Answers } from "#app/ui/answer/answers.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Support } from "#app/ui/support.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Report } from "#lib/exchange/views/report.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { wordsOfEvent } from "./events.ts";
import { Print } from "./print.tsx";
import { reportFacts } from "./report-facts.ts";
import type { Side } from "./side.ts";
import { headingOf } from "./words.ts";

/** What can be shown of a document afterwards, on a page that can be printed. */
export async function ReportPage({ side: { company, path }, report }: { side: Side; report: Report }) {
  const t = await getTranslations("document.report");
  const words = await getTranslations("document.answers");
  const parts = await getTranslations("document.parts");
  const locale = await getLocale();
  const heading = headingOf(report, locale, report.sha256.slice(0, 12));
  const facts = reportFacts(report, locale);
  return (
    <>
      <title>{`${t("title")}: ${heading}`}</title>
      <p className="no-print">
        <Link href={path} prefetch={false}>
          {heading}
        </Link>
      </p>
      <div className="bar">
        <h1>{t("title")}</h1>
        <Print>{(await getTranslations("document"))("print")}</Print>
      </div>
      <p>
        {heading}, {parts(report.direction, { company })}
      </p>
      <p className="quiet">{t("intro")}</p>
      {!(report.isUnchanged && report.chain.isWhole) && (
        <Notice tone="bad" title={report.isUnchanged ? t("broken") : t("changed")}>
          <Support />
        </Notice>
      )}
      <section className="panel">
        <Facts
          items={facts.map(({ term, fact, isCode }): [string, React.ReactNode] => [term, isCode ? <code key={term}>{fact}</code> : fact])}
        />
      </section>
      {report.answers.length > 0 && (
        <section className="panel stack">
          <h2>{words("title")}</h2>
          <Answers answers={report.answers} />
        </section>
      )}
      <section className="stack">
        <h2>{t("steps")}</h2>
        <Timeline items={report.events.map((line) => ({ title: wordsOfEvent(line, report.kind, locale), moment: line.occurredAt }))} />
      </section>
      <div className="bar no-print">
        <a className="button" href={`${path}/report/json`} download>
          {t("json")}
        </a>
      </div>
    </>
  );
}
