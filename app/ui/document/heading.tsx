import type { Opened } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { Print } from "./print.tsx";
import type { Side } from "./side.ts";
import { headingOf } from "./words.ts";

type Props = { side: Side; document: Opened; isPrinted: boolean };

export async function Heading({ side: { company }, document, isPrinted }: Props) {
  const t = await getTranslations("document");
  const heading = headingOf(document, await getLocale(), document.file.name);
  return (
    <div className="bar no-print">
      <title>{heading}</title>
      <h1>{heading}</h1>
      <span className="quiet">{t(`parts.${document.direction}`, { company })}</span>
      {isPrinted && <Print>{t("print")}</Print>}
    </div>
  );
}
