import { attachmentsIn } from "./attachments/attachments.ts";
import { type Gist, gistOf } from "./gist.ts";
import { hints } from "./hints/hints.ts";
import { readInvoice } from "./read/read.ts";
import type { Refusal } from "./read/refusal.ts";
import { type Breach, breachesOf } from "./rules/breach.ts";
import { en16931 } from "./rules/en16931/set.ts";
import { peppol } from "./rules/peppol/set.ts";
import type { Finding, RuleSet } from "./rules/rule.ts";
import { findingsIn } from "./rules/run.ts";
import { faultsIn } from "./structure/structure.ts";
import { unusedIn } from "./structure/unused.ts";
import type { Document } from "./xml/element.ts";
import { filled } from "./xml/select.ts";

/** Where a file stops, in the order in which it is looked at. */
type Layer = "file" | "xml" | "structure" | "en16931" | "peppol" | "sweden";

type Reason = Refusal["reason"] | "reject-profile" | "reject-schema" | "invalid-rules" | "accept" | "accept-warn-attachment";

/** What became of a file. `layer` is the first that failed; `refusal` is there, and no gist, when nothing but the file could be looked at. */
export type Verdict = {
  outcome: "valid" | "invalid" | "refused";
  reason: Reason;
  layer?: Layer;
  refusal?: Refusal;
  gist?: Gist;
  breaches: Breach[];
};

/** The rules that an invoice is checked by today. */
const ruleSets: readonly RuleSet[] = [en16931, peppol];
export const ruleVersions = ruleSets.map(({ version }) => version).join(" ");

/** Which rules are a country's own, and which one says that an invoice is made by other rules than these. */
const profile = "PEPPOL-EN16931-R004";
const layers: [layer: Layer, id: RegExp][] = [
  ["structure", /^OWN-STRUCTURE-/],
  ["en16931", /^(BR|UBL)-/],
  ["peppol", /^(PEPPOL|(?!SE)[A-Z]{2}-R)-/],
  ["sweden", /^SE-R-/],
];
const files = new Set<Refusal["reason"]>(["reject-too-large", "reject-encoding", "reject-not-xml"]);

/** By what an invoice is judged. `fragments` leaves out the structure, for parts of invoices that try one rule each. */
export function checkInvoice(bytes: Uint8Array, { fragments = false } = {}): Verdict {
  const read = readInvoice(bytes);
  if ("refusal" in read) return refusedAt(read.refusal);

  const invoice = read.document;
  const faults = fragments ? [] : faultsIn(invoice);
  if (faults.length > 0) return judged("reject-schema", invoice, faults);

  const broken = [...findingsIn(ruleSets, invoice), ...unusedIn(invoice)];
  const warned = fragments ? [] : attachmentsIn(invoice);
  const hinted = fragments ? [] : findingsIn([hints], invoice);
  return judged(reasonFor(invoice, broken, warned, fragments), invoice, [...broken, ...warned, ...hinted]);
}

function reasonFor({ root }: Document, broken: readonly Finding[], warned: readonly Finding[], fragments: boolean): Reason {
  const isOther = broken.some(({ id }) => id === profile) && filled(root, "CustomizationID");
  if (isOther && !fragments) return "reject-profile";
  if (broken.some(({ severity }) => severity === "fatal")) return "invalid-rules";
  return warned.length > 0 ? "accept-warn-attachment" : "accept";
}

const outcomes: Partial<Record<Reason, Verdict["outcome"]>> = {
  "reject-profile": "refused",
  "reject-schema": "invalid",
  "invalid-rules": "invalid",
};

function judged(reason: Reason, invoice: Document, findings: readonly Finding[]): Verdict {
  const fatal = findings.filter(({ severity }) => severity === "fatal");
  const layer = layers.find(([, ids]) => fatal.some(({ id }) => ids.test(id)))?.[0];
  return { outcome: outcomes[reason] ?? "valid", reason, layer, gist: gistOf(invoice), breaches: breachesOf(findings) };
}

const refusedAt = (refusal: Refusal): Verdict => ({
  outcome: "refused",
  reason: refusal.reason,
  layer: files.has(refusal.reason) ? "file" : "xml",
  refusal,
  breaches: [],
});
