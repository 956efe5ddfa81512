import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["office-decision"]; locale: Locale };

export const subject = ({ office, what }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.office-decision.${what}.subject`, { office });

/** Tells the office's administrators what Spiris has decided on their office. */
export default function OfficeDecision({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, recipient, what, link } = facts;
  const day = facts.day ? dayInText(new Date(`${facts.day}T12:00:00Z`), locale) : "";
  const words = { office, day, person: facts.person ?? "" };
  const lead = t(`letters.office-decision.${what}.lead`, words);
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={lead}
      footer={
        <>
          <Quiet>{t("letters.office-decision.why", { office })}</Quiet>
          <Quiet>{t("letters.office-decision.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={office}>{t(`letters.office-decision.${what}.title`)}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      <Paragraph>{lead}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.office"), office],
          [t("letters.office-decision.day"), facts.day ? day : undefined],
          [t("letters.fact.concerns"), facts.person ?? undefined],
        ]}
      />
      <Paragraph>{t(`letters.office-decision.${what}.next`, words)}</Paragraph>
      <Action href={link} label={t("letters.office-decision.button")} hint={t("letters.buttonHint")} />
    </Layout>
  );
}

OfficeDecision.PreviewProps = {
  facts: {
    office: "Sund Redovisning AB",
    recipient: "Anna Lind",
    what: "closing",
    day: "2026-12-31",
    person: null,
    link: "https://spiris.example/settings/history",
  },
  locale: "sv",
} satisfies Props;
