import { listOf } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["access-added"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.access-added.subject", { office, company });

export default function AccessAdded({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, task, link } = facts;
  const names = listOf(facts.names, locale);
  const words = { office, company, person, task, names, many: facts.names.length, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.access-added.preview", words)}
      footer={
        <>
          <Quiet>{t("letters.ended.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.access-added.title", words)}</Title>
      <Paragraph>{t("letters.access-added.lead", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.newAccess"), names],
          [t("letters.fact.task"), task],
          [t("letters.fact.changedBy"), person],
        ]}
      />
      <Action href={link} label={t("letters.answer.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.access-added.nothing", words)}</Quiet>
    </Layout>
  );
}

AccessAdded.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    task: "Löpande bokföring",
    names: ["Erik Sund", "Maria Ek"],
    person: "Anna Lind",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e60",
  },
  locale: "sv",
} satisfies Props;
