import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["invoice-recipient-change"]; locale: Locale };

export const subject = ({ what, office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.invoice-recipient-change.${what}.subject`, { office, company });

export default function InvoiceRecipientChange({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, what, person, link } = facts;
  const words = { office, company, person, service: t(`services.${facts.service}.name`) };
  const texts = `letters.invoice-recipient-change.${what}` as const;
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t(`${texts}.preview`, words)}
      footer={
        <>
          <Quiet>{t("letters.ended.why", words)}</Quiet>
          <Quiet>{t("letters.ended.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={company}>{t(`${texts}.title`, words)}</Title>
      <Paragraph>{t(`${texts}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.billedNow"), what === "taken-over" || what === "asked" || what === "withdrawn" ? office : company],
          [t("letters.fact.billedIfApproved"), what === "asked" ? company : undefined],
        ]}
      />
      <Action href={link} label={t(`${texts}.button`)} hint={t("letters.buttonHint")} />
      <Quiet>{t(`${texts}.nothing`, words)}</Quiet>
      <Quiet>{t("letters.questions", { name: office })}</Quiet>
    </Layout>
  );
}

InvoiceRecipientChange.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    what: "asked",
    person: "Anna Lind",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e60",
  },
  locale: "sv",
} satisfies Props;
