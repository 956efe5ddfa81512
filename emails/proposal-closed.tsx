import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["proposal-closed"]; locale: Locale };

export const subject = ({ office, company, outcome }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.proposal-closed.${outcome}.subject`, { office, company });

/** How a proposal ended, for both sides. */
export default function ProposalClosed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, outcome, by, link } = facts;
  const words = { office, company, person, by };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.both")}
      title={subject(facts, locale)}
      preview={t(`letters.proposal-closed.${outcome}.lead`, words)}
      footer={
        <>
          <Quiet>{t("letters.proposal-closed.why", words)}</Quiet>
          <Quiet>{t("letters.proposal-closed.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`letters.proposal-closed.${outcome}.title`, words)}</Title>
      <Paragraph>{t(`letters.proposal-closed.${outcome}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.proposed"), person],
          [t("letters.fact.decidedBy"), by],
        ]}
      />
      <Action href={link} label={t("letters.proposal-closed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.proposal-closed.${outcome}.nothing`, words)}</Quiet>
    </Layout>
  );
}

ProposalClosed.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    person: "Peter Holmgren",
    outcome: "confirmed",
    by: "Spiris",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/users",
  },
  locale: "sv",
} satisfies Props;
