import type { Column } from "#lib/customers/columns.ts";

/** What stands where a spreadsheet could not work something out, in any of its languages and versions. */
const failures = [
  /^=?#\p{Lu}[\p{Lu}\d/_ ]*[!?]$/u,
  /^=?#(?:N\/A(?: N\/A)?|I\/T|NV|GETTING_DATA|HÄMTAR_DATA|LADE_DATEN)$/,
  /^(?:Err|Error|Fel|Feil|Fejl|Virhe|Fehler):\s?\d{3}$/,
];
/** Too narrow a column, saved as it looked. */
const isHashes = /^#{3,}$/;
/** "5,56016E+09": the last digits are thrown away. */
const isShortened = /^[-+]?\d(?:[.,]\d+)?E[+-]\d+$/i;
/** The same as some programs write it; elsewhere it may be somebody's reference. */
const isShortenedNumber = /^\d(?:[.,]\d+)?E\d+$/i;
const holdsNumbers = new Set<Column>(["number", "organisationNumber", "gln", "phone", "contactMobile", "paymentDays"]);

/** How a spreadsheet has ruined a cell, if it has: what then stands there is no word of anybody. */
export function ruinIn(column: Column, cell: string): "spreadsheetError" | "hashesOnly" | "shortenedBySpreadsheet" | undefined {
  if (failures.some((failure) => failure.test(cell))) return "spreadsheetError";
  if (isHashes.test(cell)) return "hashesOnly";
  if (isShortened.test(cell) || (holdsNumbers.has(column) && isShortenedNumber.test(cell))) return "shortenedBySpreadsheet";
  return undefined;
}
