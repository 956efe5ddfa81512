import { checkInvoice, type Verdict } from "#lib/einvoice/check.ts";
import type { Severity } from "#lib/einvoice/rules/rule.ts";
import type { Entry } from "./entries.ts";
import { bytesOf } from "./generated.ts";

/** How a file of the corpus came out beside the official rules: `differs` says in what. */
export type Compared = { entry: Entry; verdict: boolean; fatal: boolean; warnings: boolean; ms: number; differs: string[] };

export function compare(entry: Entry): Compared {
  const bytes = bytesOf(entry);
  const isFragment = entry.kind === "fragment";
  const start = performance.now();
  const checked = checkInvoice(bytes, { fragments: isFragment });
  const ms = performance.now() - start;
  if (entry.suite === "hostile") return hostile(entry, checked, ms);

  // Where the structure is wrong nobody asks the rules; what they would say is compared nevertheless.
  const ruled = checked.reason === "reject-schema" ? checkInvoice(bytes, { fragments: true }) : checked;
  const differs = {
    verdict: (checked.outcome === "valid") === isValid(entry, isFragment) ? [] : [`${checked.outcome}, ${checked.reason}`],
    fatal: differences(entry, ruled, "fatal"),
    warnings: differences(entry, ruled, "warning"),
  };
  const isSame = Object.values(differs).map((all) => all.length === 0);
  const [verdict = false, fatal = false, warnings = false] = isSame;
  return { entry, verdict, fatal, warnings, ms, differs: Object.values(differs).flat() };
}

/** By what the official rules raise: a fragment is no whole invoice, so that its structure does not count. */
const isValid = ({ cen, peppol, fatal = [], verdict }: Entry, isFragment: boolean) =>
  isFragment ? cen !== "error" && peppol !== "error" && fatal.length === 0 : verdict === "valid";

/** Rules with other numbers of findings than the official ones. Where those stopped with an error there is nothing to compare. */
function differences({ cen, peppol, fatal = [], warning = [] }: Entry, { breaches }: Verdict, severity: Severity): string[] {
  if (cen === "error" || peppol === "error") return [];
  const own = new Map<string, number>();
  for (const breach of breaches) {
    if (breach.severity === severity && !breach.id.startsWith("OWN-")) own.set(breach.id, (own.get(breach.id) ?? 0) + 1);
  }
  const official = { ...cen, ...peppol };
  const ids = new Set([...own.keys(), ...(severity === "fatal" ? fatal : warning)]);
  return [...ids].filter((id) => own.get(id) !== official[id]).map((id) => `${id}: ${own.get(id) ?? 0}, official ${official[id] ?? 0}`);
}

function hostile(entry: Entry, checked: Verdict, ms: number): Compared {
  const tells = entry.must_not_contain !== undefined && JSON.stringify(checked).includes(entry.must_not_contain);
  const isAllowed = entry.expect.includes(checked.reason) && !tells && !("polluted" in Object.prototype);
  const differs = isAllowed ? [] : [`${checked.reason}, allowed ${entry.expect.join(" ")}`];
  return { entry, verdict: isAllowed, fatal: true, warnings: true, ms, differs };
}
