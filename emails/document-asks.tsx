import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["document-asks"]; locale: Locale };

/** Neither title nor counterpart: it is read on locked screens. */
export const subject = ({ company, asked, isReminder }: Props["facts"], locale: Locale): string =>
  textsFor(locale, "letters.document-asks")(isReminder ? "subjectAgain" : "subject", { company, asked });

export default function DocumentAsks({ facts, locale }: Props) {
  const t = textsFor(locale, "letters.document-asks");
  const frame = textsFor(locale, "letters");
  const { company, office, asked, asks, title, link } = facts;
  const words = { company, office, asked, by: asked === "company" ? office : company };
  return (
    <Layout
      locale={locale}
      brand={frame("brand.both")}
      title={subject(facts, locale)}
      preview={t(`preview.${asks}`)}
      footer={
        <>
          <Quiet>{t("why", words)}</Quiet>
          <Quiet>{t("withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`titles.${asks}`, words)}</Title>
      <Paragraph>{t(`leads.${asks}`, words)}</Paragraph>
      <Facts
        rows={[
          [t("title"), title],
          [frame("fact.company"), company],
          [t("office"), office],
        ]}
      />
      <Action href={link} label={t("button")} hint={frame("buttonHint")} />
      <Quiet>{t(`next.${asks}`)}</Quiet>
    </Layout>
  );
}

DocumentAsks.PreviewProps = {
  facts: {
    company: "Ågrens Bageri AB",
    office: "Lindsund Redovisning AB",
    asked: "company",
    asks: "answer",
    title: "Årsredovisning 2025",
    isReminder: false,
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/documents/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e61",
  },
  locale: "sv",
} satisfies Props;
