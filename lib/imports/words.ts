import { monthName } from "#lib/i18n/format.ts";
import { texts } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";

type Kind = "vatPeriods" | "languages";

const plain = (word: string) =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}.]+/gu, " ")
    .trim();

/** "3 mån", "12-månaders", "1 month". */
const inMonths = /^(1|3|12) ?(?:m|mån|månad|månads|månader|månaders|mth|mths|month|months|mdr)?$/;
const periodOf: Record<string, string> = { 1: "month", 3: "quarter", 12: "year" };

/** The code for a word in either language: the one that an export writes, or another for the same. */
export function wordIn(kind: Kind, typed: string): string | undefined {
  const months = kind === "vatPeriods" && inMonths.exec(plain(typed))?.[1];
  if (months) return periodOf[months];
  const found = locales.flatMap((locale) => {
    const { words, otherWords } = texts[locale].imports;
    const others: Record<string, string> = otherWords[kind];
    return Object.entries(words[kind]).filter(([code, word]) => {
      const names = [code, word, ...(others[code]?.split(",") ?? [])];
      return names.some((name) => plain(name) === plain(typed));
    });
  });
  return found[0]?.[0];
}

const days = "\\d{4}|\\d{8}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}|\\p{L}{3,}";
const fromTo = new RegExp(`^(?:${days})\\s*\\p{Pd}\\s*(${days})$`, "u");

/** The number of a month out of "12", "december", "dec", "2026-12-31", "12-31", "31/12" or "1231", also at the end of a year from and to. */
export function monthIn(whole: string): string | undefined {
  const typed = fromTo.exec(whole)?.[1] ?? whole;
  const [, month, day] = /^(?:\d{4}-?)?(\d{1,2})-?(\d{2})(?: .*)?$/.exec(typed) ?? [];
  if (month && day) return String(Number(month));
  const [, other] = /^\d{1,2}\/(\d{1,2})$/.exec(typed) ?? [];
  if (other) return other;

  const word = plain(typed);
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const months = Array.from({ length: 12 }, (_, place) => place + 1);
  const named = months.find((number) => locales.some((locale) => monthName(number, locale).toLowerCase().startsWith(word)));
  return named ? String(named) : undefined;
}
