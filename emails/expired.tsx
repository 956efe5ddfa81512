import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["expired"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.expired.subject", { office, company });

/** Tells the office that its customer has not answered. */
export default function Expired({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, sender, link } = facts;
  const asked = dayInText(new Date(facts.requestedAt), locale);
  const words = { office, company, asked, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t("letters.expired.preview", words)}
      footer={
        <>
          <Quiet>{t("letters.answer.why", words)}</Quiet>
          <Quiet>{t("letters.answer.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={words.service}>{t("letters.expired.title", words)}</Title>
      <Paragraph>{t("letters.expired.lead", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.customer"), company],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.sentBy"), sender],
          [t("letters.fact.sentOn"), asked],
        ]}
      />
      <Action href={link} label={t("letters.answer.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.expired.nothing")}</Quiet>
    </Layout>
  );
}

Expired.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    sender: "Anna Lind",
    requestedAt: "2026-10-23T08:00:00.000Z",
    link: "https://spiris.example/customers/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/digital-invoices",
  },
  locale: "sv",
} satisfies Props;
