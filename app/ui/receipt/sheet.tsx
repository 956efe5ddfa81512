import Link from "next/link";
import { Terms } from "#app/ui/collaboration/terms.tsx";
import type { Receipt } from "#lib/collaborations/answer/receipt.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { locales } from "#lib/locale.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { Facts } from "../facts.tsx";
import { Notice } from "../notice.tsx";
import { Support } from "../support.tsx";
import { receiptFacts } from "./facts.ts";

type Path = `/my/${string}/receipts/${string}` | `${ServicePath}/receipts/${string}`;

/** The evidence as both sides read it; `isChecked` when the reader has asked whether it still adds up. */
export async function ReceiptSheet({ receipt, path, isChecked }: { receipt: Receipt; path: Path; isChecked: boolean }) {
  const t = await getTranslations("receipt");
  const facts = receiptFacts(receipt, await getLocale());
  return (
    <>
      <section className="panel">
        <Facts
          items={[
            ...facts.map(({ term, fact, isCode }): [string, React.ReactNode] => [term, isCode ? <code key={term}>{fact}</code> : fact]),
            [t("intact"), receipt.isWhole ? t("isWhole") : t("isBroken")],
          ]}
        />
      </section>
      {!receipt.isWhole && <Support />}
      {isChecked && <Check receipt={receipt} />}
      <div className="bar no-print">
        <Link className="button" href={`${path}?check=yes`} prefetch={false}>
          {t("check.ask")}
        </Link>
        {locales.map((locale) => (
          <a key={locale} className="button plain" href={`${path}/pdf?language=${locale}`} hrefLang={locale} lang={locale}>
            {t(`pdf.${locale}`)}
          </a>
        ))}
      </div>
      <details className="panel">
        <summary>{t("readTerms")}</summary>
        <Terms text={receipt.termsText} label={t("readTerms")} />
      </details>
    </>
  );
}

/** What was recomputed just now, step by step. */
async function Check({ receipt: { check, isWhole } }: { receipt: Receipt }) {
  const t = await getTranslations("receipt.check");
  const when = momentInText(check.checkedAt, await getLocale());
  return (
    <Notice tone={isWhole ? "done" : "bad"} title={isWhole ? t("whole") : t("broken")}>
      <ul className="stack gap-s">
        <li>{check.terms ? t("termsHold") : t("termsDiffer")}</li>
        <li>{check.chain ? t("chainHolds", { links: check.links }) : t("chainDiffers", { links: check.links })}</li>
        <li>{t("when", { when })}</li>
      </ul>
    </Notice>
  );
}
