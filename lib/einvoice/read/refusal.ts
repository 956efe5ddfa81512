/** Which limit of limits.ts a file exceeds. */
export type Limit = "file" | "marks" | "elements" | "attributes" | "lines" | "attachments" | "attachment" | "value";

/** Why a file is not looked at any further. `found` is what it is instead: a format's name, an encoding, a root element. */
export type Refusal = { found: string; line: number; column: number } & (
  | { reason: "reject-too-large"; limit: Limit }
  | { reason: "reject-doctype" | "reject-encoding" | "reject-malformed" | "reject-too-deep" }
  | { reason: "reject-not-xml" | "reject-not-invoice" | "reject-format" }
);

type Place = { line: number; column: number };

const start: Place = { line: 1, column: 1 };

export const refuse = (reason: Exclude<Refusal["reason"], "reject-too-large">, found = "", { line, column } = start): Refusal => ({
  reason,
  found,
  line,
  column,
});

export const tooLarge = (limit: Limit, { line, column } = start): Refusal => ({
  reason: "reject-too-large",
  limit,
  found: "",
  line,
  column,
});

/** Carries a refusal out of the parser's events. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
