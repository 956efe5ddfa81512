const written = /^[ \t\r\n]*(\d{4})-(\d{2})-(\d{2})(?:Z|([+-])(\d{2}):(\d{2}))?[ \t\r\n]*$/;

/** When a day of xsd:date begins, to compare it with others; nothing where it is none. A time zone counts. */
export function dateOf(text: string | undefined): number | undefined {
  const [match, year, month, day, sign, hours = "0", minutes = "0"] = written.exec(text ?? "") ?? [];
  if (match === undefined) return undefined;
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return undefined;
  const away = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return midnight.getTime() + (sign === "-" ? away : -away);
}

/** YYYY-MM-DD and nothing else: no time zone, no blanks. */
export const isPlainDate = (text: string): boolean => text.length === 10 && dateOf(text) !== undefined;
