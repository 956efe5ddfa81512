import { type Column, columns, headingOf } from "#lib/customers/columns.ts";
import { texts } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";

/** What a heading says, whatever case, spaces and signs it is written with. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const known = new Map<string, Column>(
  locales.flatMap((locale) =>
    columns.flatMap((column) => {
      const others: Partial<Record<string, string>> = texts[locale].imports.otherHeadings;
      return [headingOf(column, locale), ...(others[column]?.split(",") ?? [])].map((name): [string, Column] => [
        plainHeading(name),
        column,
      ]);
    }),
  ),
);

/** Our own headings in both languages, and those of other programs. */
export const columnOf = (heading: string): Column | undefined => known.get(plainHeading(heading));
