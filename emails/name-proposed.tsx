import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["name-proposed"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.name-proposed.subject", { office, company });

export default function NameProposed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, name, proposer, link } = facts;
  const words = { office, company, name, proposer };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.name-proposed.lead", words)}
      footer={
        <>
          <Quiet>{t("letters.ended.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.name-proposed.title")}</Title>
      <Paragraph>{t("letters.name-proposed.lead", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.nameNow"), company],
          [t("letters.fact.nameProposed"), name],
          [t("letters.fact.office"), office],
        ]}
      />
      <Action href={link} label={t("letters.administrator-proposed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.name-proposed.nothing", words)}</Quiet>
    </Layout>
  );
}

NameProposed.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    name: "Ågrens Bageri & Café AB",
    proposer: "Anna Lind",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/users",
  },
  locale: "sv",
} satisfies Props;
