import { headingOf, isColumn } from "#lib/customers/columns.ts";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { BadFile } from "#lib/imports/table.ts";

type Asked = Record<string, string | string[] | undefined>;

/** The sentence about the file that somebody has just sent, by the words in the address. */
export async function problemIn({ problem, columns = "", row }: Asked): Promise<string | undefined> {
  return isBadFile(problem) ? sentenceOf(problem, String(columns), Math.trunc(Number(row)) || 1) : undefined;
}

export async function sentenceOf(problem: BadFile, columns = "", row = 1): Promise<string> {
  const locale = await getLocale();
  const names = columns
    .split(",")
    .filter(isColumn)
    .map((column) => headingOf(column, locale));
  const t = await getTranslations("imports.badFiles");
  return t(problem, { many: names.length, columns: listOf(names, locale), row });
}

const isBadFile = (word: unknown): word is BadFile => typeof word === "string" && Object.hasOwn(texts.sv.imports.badFiles, word);
