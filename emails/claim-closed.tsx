import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["claim-closed"]; locale: Locale };

export const subject = ({ office, company, outcome }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.claim-closed.${outcome}.subject`, { office, company });

/** What Spiris found on who answers for a company, for whoever said that they do and for the office that asked. */
export default function ClaimClosed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, outcome, link } = facts;
  const words = { office, company, person };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.both")}
      title={subject(facts, locale)}
      preview={t(`letters.claim-closed.${outcome}.lead`, words)}
      footer={
        <>
          <Quiet>{t("letters.claim-closed.why", words)}</Quiet>
          <Quiet>{t("letters.claim-closed.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`letters.claim-closed.${outcome}.title`, words)}</Title>
      <Paragraph>{t(`letters.claim-closed.${outcome}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
        ]}
      />
      <Action href={link} label={t("letters.claim-closed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.claim-closed.${outcome}.next`, words)}</Quiet>
    </Layout>
  );
}

ClaimClosed.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    person: "Karin Ågren",
    outcome: "confirmed",
    link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  },
  locale: "sv",
} satisfies Props;
