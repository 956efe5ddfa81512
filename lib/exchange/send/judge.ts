import { createHash } from "node:crypto";
import { ruleVersions, type Verdict } from "#lib/einvoice/check.ts";
import { checkApart } from "#lib/einvoice/check-apart.ts";
import type { Gist, Named } from "#lib/einvoice/gist.ts";

export type File = { name: string; bytes: Uint8Array<ArrayBuffer> };
/** What lies beside an invoice: a PDF of it, or what belongs to it. */
export type Attached = File & { mediaType: string; sha256: string };

/** Of the invoices that are sent and received. */
export const mediaType = "application/xml";

/** A file that has been read and checked: what it says, and what is wrong with it. */
export type Judged = { file: File; attached: readonly Attached[]; sha256: string; verdict: Verdict; gist: Gist | undefined };

/** What is wrong with one before it is known to whom it goes. */
export type Fault = "file" | "rules" | "not-yours";

/** Nothing when the file could not be looked at now: that is never taken for right. */
export async function judge(whose: string, file: File, attached: readonly Attached[] = []): Promise<Judged | undefined> {
  const verdict = await checkApart(whose, file.bytes);
  if (verdict.outcome === "unchecked") return undefined;
  return { file, attached, sha256: createHash("sha256").update(file.bytes).digest("hex"), verdict, gist: verdict.gist };
}

/** An invoice goes out of a company's mailbox when that company is its seller, by every number that it states. */
export function faultOf({ verdict, gist }: Judged, organisationNumber: string): Fault | undefined {
  if (verdict.outcome === "refused" || !gist) return "file";
  if (verdict.outcome === "invalid") return "rules";
  return isOnly(gist.seller, organisationNumber) ? undefined : "not-yours";
}

const isOnly = ({ numbers }: Named, number: string) => numbers.length > 0 && numbers.every((one) => one === number);

/** What its rows say, on both sides; the counterpart is the other one. */
export function contentOf({ file, sha256, verdict, gist }: Judged, counterpart: Named | undefined) {
  const { seller: _, buyer: __, ...facts } = gist ?? nothing;
  return {
    ...facts,
    counterpartName: counterpart?.name ?? "",
    counterpartNumber: counterpart?.numbers[0],
    counterpartAddress: counterpart?.address,
    ruleSets: ruleVersions,
    breaches: verdict.breaches,
    sha256,
    size: file.bytes.length,
  };
}

const nobody: Named = { name: "", address: undefined, numbers: [] };
const nothing: Gist = {
  kind: "invoice",
  number: "",
  issuedOn: undefined,
  dueOn: undefined,
  currency: undefined,
  payable: undefined,
  account: undefined,
  reference: undefined,
  about: undefined,
  seller: nobody,
  buyer: nobody,
};
