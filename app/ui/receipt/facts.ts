import { shownAddress } from "#lib/addresses.ts";
import type { Receipt } from "#lib/collaborations/answer/receipt.ts";
import { dayInText, listOf, momentInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import { isolated } from "#lib/names.ts";
import { checksumInGroups } from "#lib/standing/checksum.ts";
import { absolute, receiptPath } from "#lib/standing/links.ts";

export type Fact = { term: string; fact: string; isCode?: true };

export function receiptTitle({ service, officeName }: Receipt, locale: Locale): string {
  const t = textsFor(locale);
  const office = isolated(officeName);
  return t("receipt.title", { service: t(`services.${service}.name`), office });
}

/** What the receipt says, for the page and for the file. */
export function receiptFacts(receipt: Receipt, locale: Locale): Fact[] {
  const t = textsFor(locale);
  const office = isolated(receipt.officeName);
  const company = isolated(receipt.companyName);
  const name = isolated(receipt.personName);
  const email = shownAddress(receipt.personEmail);
  const { period } = receipt;
  const service = t(`services.${receipt.service}.name`);
  return [
    { term: t("receipt.who"), fact: t("receipt.whoText", { name, email }) },
    ...namingFacts(receipt, locale),
    { term: t("receipt.company"), fact: `${company}, ${organisationNumberOnScreen(receipt.organisationNumber)}` },
    { term: t("receipt.when"), fact: momentInText(receipt.approvedAt, locale) },
    {
      term: t("receipt.identified"),
      fact: t("receipt.identifiedText", { by: receipt.signedInBy, moment: momentInText(receipt.signedInAt, locale) }),
    },
    { term: t("receipt.what"), fact: whatText(receipt, locale, { service, office, company }) },
    { term: t("receipt.billed"), fact: t(`receipt.recipients.${receipt.invoiceRecipient ?? "none"}`, { office, company }) },
    ...(period ? [{ term: t("receipt.period"), fact: t("receipt.months", { months: period }) }] : []),
    { term: t("receipt.task"), fact: isolated(receipt.taskName) },
    ...(receipt.about ? [] : [accessFact(receipt, locale)]),
    { term: t("receipt.terms"), fact: t("receipt.termsText", { version: receipt.termsVersion }) },
    { term: t("receipt.fingerprint"), fact: checksumInGroups(receipt.termsSha256), isCode: true },
    { term: t("receipt.chain"), fact: checksumInGroups(receipt.hash), isCode: true },
    { term: t("receipt.compare"), fact: t("receipt.compareText") },
    { term: t("receipt.address"), fact: absolute(receiptPath(receipt)) },
  ];
}

function accessFact({ access }: Receipt, locale: Locale): Fact {
  const t = textsFor(locale);
  return { term: t("receipt.access"), fact: access.length > 0 ? listOf(access.map(isolated), locale) : t("receipt.nobody") };
}

/** What was approved: the collaboration, new terms, or that the company keeps the service from a day. */
function whatText(
  { about, endsOn, termsVersion: version }: Receipt,
  locale: Locale,
  names: Record<"service" | "office" | "company", string>,
): string {
  const t = textsFor(locale);
  if (about === "terms") return t("receipt.whatTerms", { ...names, version });
  if (about !== "service" || !endsOn) return t("receipt.whatText", names);
  return t("receipt.whatService", { ...names, day: dayInText(new Date(`${endsOn}T12:00:00Z`), locale) });
}

/** Who at the office chose whom to ask, and how the approver belongs to that office themselves. */
function namingFacts({ namedBy, namedAs, namedEmail, tie, tieReason, officeName: office }: Receipt, locale: Locale): Fact[] {
  const t = textsFor(locale);
  const named = namedBy && namedAs && namedEmail;
  return [
    ...(named
      ? [
          {
            term: t("receipt.named"),
            fact: t("receipt.namedText", { by: namedBy, office, name: namedAs, email: shownAddress(namedEmail) }),
          },
        ]
      : []),
    ...(tie ? [{ term: t("receipt.tie"), fact: t(`receipt.ties.${tie}`, { office }) }] : []),
    ...(tie && tieReason ? [{ term: t("receipt.tieReason"), fact: tieReason }] : []),
  ];
}
