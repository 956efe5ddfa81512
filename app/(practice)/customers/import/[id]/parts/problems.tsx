import { headingOf, isColumn } from "#lib/customers/columns.ts";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { cellAsWritten, numberAsWritten } from "#lib/imports/as-written.ts";
import type { ImportRow } from "#lib/imports/queries.ts";
import { cellsLeftOut } from "#lib/imports/without-cells.ts";
import { Lines } from "./lines.tsx";

type Row = Pick<ImportRow, "problems" | "cells" | "otherwise">;

/** What is wrong, beside what the file says, and what could be done without it. */
export async function Problems({ row: { problems, cells, otherwise } }: { row: Row }) {
  const locale = await getLocale();
  const t = await getTranslations("imports.problems");
  const cards: Record<string, string> = texts[locale].errors;
  const ofCard = (problem: string, most: string) =>
    problem === "tooLong" && most ? cards.tooLongFor?.replace("{most}", most) : cards[problem];
  const said = problems.map(({ problem, column, other = "" }) => {
    const sentence = isOwn(problem) ? t(problem, { other }) : (ofCard(problem, other) ?? t("unreadable"));
    if (!isColumn(column)) return sentence;
    const cell = cells[column];
    const written = cell && (column === "organisationNumber" ? numberAsWritten(cell) : cellAsWritten(cell));
    const named = `${headingOf(column, locale)}: ${sentence}`;
    return written ? t("written", { sentence: named.replace(/[.\s]+$/, ""), written }) : named;
  });
  return (
    <>
      <Lines lines={said} />
      {otherwise && (
        <p className="quiet">
          {t(`otherwise.${otherwise}`)} <LeftOut problems={problems} />
        </p>
      )}
    </>
  );
}

/** Which cells a row is imported without. */
export async function LeftOut({ problems }: Pick<Row, "problems">) {
  const t = await getTranslations("imports.problems");
  const locale = await getLocale();
  const own = problems.flatMap(({ problem, column }) => (isColumn(column) ? [{ problem, column }] : []));
  const left = [...new Set(cellsLeftOut(own))].map((column) => headingOf(column, locale));
  return left.length === 0 ? null : t("leftOut", { columns: listOf(left, locale) });
}

const isOwn = (word: string): word is Exclude<keyof typeof texts.sv.imports.problems, "otherwise" | "leftOut" | "written"> =>
  Object.hasOwn(texts.sv.imports.problems, word) && !["otherwise", "leftOut", "written"].includes(word);
