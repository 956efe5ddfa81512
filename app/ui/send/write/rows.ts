type Values = Record<string, string>;

const columns = ["text", "quantity", "unit", "price", "vat"] as const;
/** Chosen from the beginning: a row in which nothing else stands has been left empty. */
const typed = ["text", "quantity", "price"] as const;
export const rowsAtFirst = 5;
export const mostRows = 50;

export const fieldOf = (row: number, column: (typeof columns)[number]) => `lines.${row}.${column}`;

const rowsIn = (values: Values) =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) => typed.some((column) => values[fieldOf(row, column)]?.trim()));

/** How many rows the form shows: all that are filled, as many as were there, and some at first. */
export function rowsShown(values: Values): number {
  const asked = Math.trunc(Number(values.rows)) || 0;
  return Math.min(mostRows, Math.max(rowsAtFirst, asked, (rowsIn(values).at(-1) ?? 0) + 1));
}

/** With the empty rows after the others. */
export function withoutGaps(values: Values): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("lines."));
  const rows = rowsIn(values).flatMap((row, place) =>
    columns.map((column) => [fieldOf(place, column), values[fieldOf(row, column)] ?? ""]),
  );
  return Object.fromEntries([...others, ...rows]);
}

/** As the schema reads it. One of which nothing is said is one. */
export function arranged(values: Values): unknown {
  const lines = rowsIn(values).map((row) => {
    const line = Object.fromEntries(columns.map((column) => [column, values[fieldOf(row, column)] ?? ""]));
    return { ...line, quantity: line.quantity?.trim() || "1" };
  });
  return { ...values, lines };
}
