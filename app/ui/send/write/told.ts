import type { Sheet } from "#lib/einvoice/view/sheet.ts";

/** What the form's writer is told. `text` may be several sentences. */
export type Told = { tone: "done" | "note" | "bad"; title: string; text: string[] };

/** What the form shows beside what was typed: whether the customer can be reached, or the invoice as it will look. */
export type Shown = { reach: { isHere: boolean; text: string }; preview?: undefined } | { reach?: undefined; preview: Preview };
export type Preview = { sheet: Sheet; told: Told[]; maySend: boolean };

export function shownIn({ shown }: { shown?: string }): Partial<Shown> {
  return shown ? JSON.parse(shown) : {};
}
