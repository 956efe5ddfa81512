import { numbersWithin, organisationNumberOnScreen } from "#lib/identifiers.ts";

/** Year, month and day, the latter also sixty later, as in a coordination number. */
const isDay = /^\d\d(?:0\d|1[0-2])(?:[0-3]\d|[6-9]\d)/;
const isPersonal = (ten: string): boolean => organisationNumberOnScreen(ten).endsWith("*");

/**
 * An organisation number as the file says it, so that whoever knows the file finds it there; of what may be a personal number, also one with a
 * digit too few or too many, only the day of birth.
 */
export function numberAsWritten(written: string): string {
  const cell = written.normalize("NFKC");
  const digits = cell.replace(/\D/g, "");
  if (digits.length < 5) return written;
  const century = digits.length >= 11 && /^(?:18|19|20)/.test(digits) && !/SE/i.test(cell) ? 2 : 0;
  const lost = century ? 0 : Math.max(0, 10 - digits.length);
  const isBirth = lost > 0 ? isDay.test("0".repeat(lost) + digits) || isDay.test(digits) : isPersonal(digits.slice(century));
  if (!isBirth) return written;
  const shown = century + 6 - lost;
  let seen = 0;
  return cell.replace(/\d/g, (digit) => {
    seen += 1;
    return seen > shown ? "*" : digit;
  });
}

/** Any other cell on one line, shortened, without the end of a personal number in it. */
export function cellAsWritten(cell: string, most = 80): string {
  const line = cell
    .trim()
    .replace(/\s+/g, " ")
    .replace(numbersWithin, (number) => numberAsWritten(number));
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
