import { digitsPerNumber } from "../read/limits.ts";
import { withoutBlanks } from "../values/blanks.ts";

const decimal = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))$/;
const zone = "(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?";
const date = new RegExp(`^-?(\\d{4}|[1-9]\\d{4,})-(\\d\\d)-(\\d\\d)${zone}$`);
const time = new RegExp(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${zone}$`);
const base64 = /^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/;

function isDecimal(text: string): boolean {
  const [match, whole = "", part = "", only = ""] = decimal.exec(text) ?? [];
  return match !== undefined && (whole + part + only).replace(/^0+/, "").length <= digitsPerNumber;
}

function isDate(text: string): boolean {
  const [, year, month, day] = date.exec(text) ?? [];
  return (
    Number(year) > 0 && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
  );
}

/** By the calendar of the schema, which has leap years before there were any. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isBase64(text: string): boolean {
  const signs = text.replace(/[ \t\r\n]+/g, "");
  return signs.length % 4 === 0 && base64.test(signs);
}

/** Whether a text is a value of a kind of the schema. */
export const isValue: Record<string, (text: string) => boolean> = {
  decimal: (text) => isDecimal(withoutBlanks(text)),
  boolean: (text) => ["true", "false", "0", "1"].includes(withoutBlanks(text)),
  date: (text) => isDate(withoutBlanks(text)),
  time: (text) => time.test(withoutBlanks(text)),
  base64Binary: isBase64,
  string: () => true,
  normalizedString: () => true,
};
