import type { Answer } from "#db/schema/index.ts";

export type Code = Answer["code"];

/** Peppol's answers (BIS Invoice Response 3.1), as they may follow each other; a refusal stands beside them. */
const codesInOrder = ["AB", "IP", "UQ", "CA", "AP", "PD"] as const satisfies Code[];

/** Those that ask something of the sender: each says why, and what they should do. */
export const askingCodes = ["UQ", "CA", "RE"] as const satisfies Code[];
export const tellingCodes = ["AB", "IP", "AP", "PD"] as const satisfies Code[];
const answerCodes: readonly Code[] = [...tellingCodes, ...askingCodes];

/** Peppol's lists OPStatusReason and OPStatusAction. */
export const reasonCodes = ["NON", "REF", "LEG", "REC", "QUA", "DEL", "PRI", "QTY", "ITM", "PAY", "UNR", "FIN", "PPD", "OTH"] as const;
export const actionCodes = ["NOA", "PIN", "NIN", "CNF", "CNP", "CNA", "OTH"] as const;
export type Reason = (typeof reasonCodes)[number];
export type Action = (typeof actionCodes)[number];

export const asks = (code: Code): code is (typeof askingCodes)[number] => askingCodes.some((one) => one === code);

export const isReason = (word: string): word is Reason => reasonCodes.some((code) => code === word);
export const isAction = (word: string): word is Action => actionCodes.some((code) => code === word);

/** Why an answer cannot follow the last one: it is the last one or that was final; or it would go back. The database holds the same. */
export function whyNotAfter(last: Code | null, code: Code): "answered-already" | "does-not-follow" | undefined {
  if (last === null) return undefined;
  if (last === code || last === "RE" || last === "PD") return "answered-already";
  if (code === "RE") return last === "CA" || last === "AP" ? "does-not-follow" : undefined;
  return codesInOrder.indexOf(code) > codesInOrder.indexOf(last) ? undefined : "does-not-follow";
}

/** What may be answered now. */
export const codesAfter = (last: Code | null): Code[] => answerCodes.filter((code) => whyNotAfter(last, code) === undefined);
