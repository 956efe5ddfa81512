import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["document-answered"]; locale: Locale };

/** Neither number nor counterpart: it is read on locked screens. */
export const subject = ({ company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.document-answered.subject", { company });

export default function DocumentAnswered({ facts, locale }: Props) {
  const t = textsFor(locale, "letters.document-answered");
  const frame = textsFor(locale, "letters");
  const { company, answer, number, by, link } = facts;
  const words = { company, number, by, document: t(`documents.${facts.document}`) };
  return (
    <Layout
      locale={locale}
      brand={frame("brand.both")}
      title={subject(facts, locale)}
      preview={t("preview")}
      footer={
        <>
          <Quiet>{t("why", words)}</Quiet>
          <Quiet>{t("withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`titles.${answer}`, words)}</Title>
      <Paragraph>{t(`leads.${answer}`, words)}</Paragraph>
      <Facts
        rows={[
          [frame("fact.company"), company],
          [t("receiver"), by],
          [t("number"), number],
          [t("answer"), t(`answers.${answer}`)],
        ]}
      />
      <Action href={link} label={t("button")} hint={frame("buttonHint")} />
      <Quiet>{t("next")}</Quiet>
    </Layout>
  );
}

DocumentAnswered.PreviewProps = {
  facts: {
    company: "Ågrens Bageri AB",
    answer: "RE",
    document: "invoice",
    number: "2041",
    by: "Bergs Bygg AB",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/documents/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e60",
  },
  locale: "sv",
} satisfies Props;
