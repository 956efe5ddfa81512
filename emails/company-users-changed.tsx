import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["company-users-changed"]; locale: Locale };

export const subject = ({ company, what }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.company-users-changed.${what === "user-left" || what === "declined" ? "subjectOfUsers" : "subject"}`, {
    company,
  });

export default function CompanyUsersChanged({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { company, what, person, by, link } = facts;
  const words = { company, person, by };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t(`letters.company-users-changed.leads.${what}`, words)}
      footer={
        <>
          <Quiet>{t("letters.company-users-changed.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`letters.company-users-changed.titles.${what}`, words)}</Title>
      <Paragraph>{t(`letters.company-users-changed.leads.${what}`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.concerns"), person],
          [t("letters.fact.changedBy"), by],
        ]}
      />
      <Action href={link} label={t("letters.request-withdrawn.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.company-users-changed.nothing", words)}</Quiet>
    </Layout>
  );
}

CompanyUsersChanged.PreviewProps = {
  facts: {
    company: "Ågrens Bageri AB",
    what: "removed",
    person: "Peter Holmgren",
    by: "Karin Ågren",
    link: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
