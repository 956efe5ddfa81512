import { organisationNumber } from "#lib/einvoice/view/swedish.ts";
import type { Report } from "#lib/exchange/views/report.ts";
import { momentInText, numberInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { dayOf, rulesIn } from "./words.ts";

export type ReportFact = { term: string; fact: string; isCode?: true };

/** Whose own words the document's first event has: who sent it, as this side may know it. */
const senderIn = ({ events }: Pick<Report, "events">) =>
  events.find(({ event }) => event === "sent" || event === "received" || event === "stopped");

/** What a delivery report states, on its page and on paper. */
export function reportFacts(report: Report, locale: Locale): ReportFact[] {
  const t = textsFor(locale, "document.report");
  const { who = "", office } = senderIn(report) ?? {};
  const at = textsFor(locale, "document.history");
  return [
    {
      term: t("party", { direction: report.direction }),
      fact: [report.counterpartName, organisationNumber(report.counterpartNumber ?? "")].filter(Boolean).join(", "),
    },
    { term: t("sentBy"), fact: office ? at("at", { name: who, office }) : who },
    {
      term: t("delivery"),
      fact: report.deliveredAt ? t("delivered", { moment: momentInText(report.deliveredAt, locale) }) : t("notDelivered"),
    },
    { term: t("size"), fact: t("bytes", { bytes: numberInText(report.size, locale) }) },
    { term: t("hash"), fact: report.sha256, isCode: true as const },
    ...report.beside.map(({ name, size, sha256 }) => ({
      term: t("beside", { name }),
      fact: `${t("bytes", { bytes: numberInText(size, locale) })}, ${sha256}`,
      isCode: true as const,
    })),
    { term: t("isUnchanged"), fact: t(report.isUnchanged ? "unchanged" : "changed", { many: report.beside.length + 1 }) },
    { term: t("rules"), fact: rulesIn(report.ruleSets) },
    { term: t("verdict"), fact: report.kind === "document" ? "" : verdictOf(report, locale) },
    { term: t("chain"), fact: report.chain.hash, isCode: true as const },
    { term: t("isWhole"), fact: report.chain.isWhole ? t("whole", { links: report.chain.links }) : t("broken") },
    { term: t("kept"), fact: dayOf(report.keptUntil, locale) },
  ].filter(({ fact }) => fact !== "");
}

function verdictOf({ breaches, stoppedAt }: Report, locale: Locale): string {
  const t = textsFor(locale, "document.report");
  const fatal = breaches.filter(({ severity }) => severity === "fatal").length;
  if (stoppedAt) return t("wrong", { many: fatal });
  return breaches.length > 0 ? t("hints", { many: breaches.length }) : t("right");
}

/** The same for programs, in words that no language changes. */
export const reportJson = (report: Report) => ({
  document: {
    id: report.id,
    direction: report.direction === "in" ? "received" : "sent",
    kind: report.kind,
    number: report.number,
    ...(report.title && { title: report.title }),
    issuedOn: report.issuedOn,
    counterpart: { name: report.counterpartName, organisationNumber: report.counterpartNumber },
  },
  file: { sha256: report.sha256, bytes: report.size, isUnchanged: report.isUnchanged },
  filesBeside: report.beside.map(({ name, size, sha256, isUnchanged }) => ({ name, sha256, bytes: size, isUnchanged })),
  check: {
    ruleSets: report.ruleSets.split(" "),
    outcome: report.stoppedAt ? "stopped" : "accepted",
    stoppedBecause: report.stoppedBecause,
    breaches: report.breaches,
  },
  sentBy: byOf(senderIn(report)),
  acceptedAt: report.acceptedAt,
  stoppedAt: report.stoppedAt,
  deliveredAt: report.deliveredAt,
  steps: report.events.map((line) => ({ at: line.occurredAt, event: line.event, by: byOf(line) })),
  answers: report.answers.map(({ answeredAt, answeredBy, code, reasons, actions, note }) => ({
    at: answeredAt,
    by: answeredBy,
    code,
    reasons,
    actions,
    note,
  })),
  history: { events: report.chain.links, lastHash: report.chain.hash, isWhole: report.chain.isWhole },
  keptUntil: report.keptUntil,
});

const byOf = (line: { who: string; office: string | null } | undefined) => (line ? { name: line.who, office: line.office } : null);
