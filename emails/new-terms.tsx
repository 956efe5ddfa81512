import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["new-terms"]; locale: Locale };

export const subject = ({ what, office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.new-terms.${what}.subject`, { office, company });

export default function NewTerms({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, what, version, approved, link } = facts;
  const words = { office, company, version, approved, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.new-terms.preview", words)}
      footer={
        <>
          <Quiet>{t("letters.ended.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.new-terms.title", words)}</Title>
      <Paragraph>{t(`letters.new-terms.${what}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.terms"), t("letters.new-terms.version", words)],
        ]}
      />
      <Action href={link} label={t("letters.new-terms.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.new-terms.nothing", words)}</Quiet>
    </Layout>
  );
}

NewTerms.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    what: "asked",
    version: 3,
    approved: 2,
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e60/terms",
  },
  locale: "sv",
} satisfies Props;
