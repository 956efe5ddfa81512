import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["name-answered"]; locale: Locale };

export const subject = ({ answer, company, name }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.name-answered.${answer}.subject`, { company, name });

export default function NameAnswered({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, name, answer, person, link } = facts;
  const words = { office, company, name, person };
  const texts = `letters.name-answered.${answer}` as const;
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t(`${texts}.lead`, words)}
      footer={
        <>
          <Quiet>{t("letters.name-answered.why", words)}</Quiet>
          <Quiet>{t("letters.name-answered.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`${texts}.title`)}</Title>
      <Paragraph>{t(`${texts}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.nameProposed"), name],
          [t(`letters.${answer === "accepted" ? "approved" : "declined"}.by`), person],
        ]}
      />
      <Action href={link} label={t("letters.name-answered.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`${texts}.nothing`, words)}</Quiet>
    </Layout>
  );
}

NameAnswered.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    name: "Ågrens Bageri & Café AB",
    answer: "accepted",
    person: "Karin Ågren",
    link: "https://spiris.example/customers/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  },
  locale: "sv",
} satisfies Props;
