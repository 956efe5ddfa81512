import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Address, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["request-expired"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.request-expired.subject", { office, company });

/** Tells who was asked that there is nothing left to answer, and how to get a new request. */
export default function RequestExpired({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, sender, replies, link, home } = facts;
  const asked = dayInText(new Date(facts.requestedAt), locale);
  const words = { office, company, sender, asked, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.request-expired.preview")}
      footer={
        <>
          <Quiet>{t("letters.request-expired.why")}</Quiet>
          <Quiet>
            {t("letters.request-expired.withoutLink")} <Address href={home} />
          </Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.request-expired.title")}</Title>
      <Paragraph>{t("letters.request-expired.lead", words)}</Paragraph>
      <Paragraph>{t("letters.request-expired.again", words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), words.service],
        ]}
      />
      <Action href={link} label={t("letters.request-expired.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.request-expired.nothing")}</Quiet>
      <Quiet>{t("letters.questions", { name: replies })}</Quiet>
    </Layout>
  );
}

RequestExpired.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    sender: "Anna Lind",
    replies: "Anna Lind",
    requestedAt: "2026-10-23T08:00:00.000Z",
    link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
    home: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
