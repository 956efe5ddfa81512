import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["employee-gone"]; locale: Locale };

export const subject = ({ office, what, person }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.employee-gone.${what}.subject`, { office, person });

/** Tells the office's administrators that somebody has declined to work there, or has left. */
export default function EmployeeGone({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, what, person, link } = facts;
  const words = { office, person };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t(`letters.employee-gone.${what}.lead`, words)}
      footer={
        <>
          <Quiet>{t("letters.employee-gone.why", words)}</Quiet>
          <Quiet>{t("letters.employee-gone.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={office}>{t(`letters.employee-gone.${what}.title`, words)}</Title>
      <Paragraph>{t(`letters.employee-gone.${what}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.office"), office],
          [t("letters.fact.concerns"), person],
        ]}
      />
      <Action href={link} label={t("letters.employee-gone.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.employee-gone.${what}.next`, words)}</Quiet>
    </Layout>
  );
}

EmployeeGone.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    what: "left",
    person: "Erik Sund",
    link: "https://spiris.example/settings/employees/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  },
  locale: "sv",
} satisfies Props;
