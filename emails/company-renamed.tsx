import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["company-renamed"]; locale: Locale };

export const subject = ({ company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.company-renamed.subject", { company });

export default function CompanyRenamed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { company, formerly, by, link } = facts;
  const words = { company, formerly, by };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.company-renamed.lead", words)}
      footer={
        <>
          <Quiet>{t("letters.company-users-changed.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.company-renamed.title")}</Title>
      <Paragraph>{t("letters.company-renamed.lead", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.changedBy"), by],
        ]}
      />
      <Action href={link} label={t("letters.request-withdrawn.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.company-renamed.nothing", words)}</Quiet>
    </Layout>
  );
}

CompanyRenamed.PreviewProps = {
  facts: {
    company: "Ågrens Bageri & Café AB",
    formerly: "Ågrens Bageri AB",
    by: "Karin Ågren",
    link: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
