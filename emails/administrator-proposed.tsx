import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["administrator-proposed"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.administrator-proposed.subject", { office, company });

export default function AdministratorProposed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, proposer, person, reason, lastDay, link } = facts;
  const words = { office, company, proposer, person };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.administrator-proposed.preview", words)}
      footer={
        <>
          <Quiet>{t("letters.ended.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.administrator-proposed.title", words)}</Title>
      <Paragraph>{t("letters.administrator-proposed.lead", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.proposed"), person],
          [t("letters.fact.reason"), reason],
        ]}
      />
      <Paragraph>{t("letters.administrator-proposed.before", words)}</Paragraph>
      {lastDay && <Paragraph>{t("letters.administrator-proposed.until", { day: dayInText(new Date(lastDay), locale) })}</Paragraph>}
      <Action href={link} label={t("letters.administrator-proposed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.administrator-proposed.nothing", words)}</Quiet>
    </Layout>
  );
}

AdministratorProposed.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    proposer: "Anna Lind",
    person: "Peter Holmgren",
    reason: "Karin Ågren har slutat och adressen studsar.",
    lastDay: "2026-12-07T00:00:00.000Z",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/users",
  },
  locale: "sv",
} satisfies Props;
