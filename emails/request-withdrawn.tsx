import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["request-withdrawn"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.request-withdrawn.subject", { office, company });

export default function RequestWithdrawn({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, sender, home } = facts;
  const service = t(`services.${facts.service}.name`);
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.request-withdrawn.preview")}
      footer={
        <>
          <Quiet>{t("letters.request-withdrawn.why")}</Quiet>
          <Quiet>{t("letters.request-withdrawn.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.request-withdrawn.title")}</Title>
      <Paragraph>
        {sender
          ? t("letters.request-withdrawn.lead", { sender, office, company, service })
          : t("letters.request-withdrawn.leadOfOffice", { office, company, service })}
      </Paragraph>
      <Paragraph>{t("letters.request-withdrawn.nothing")}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), service],
        ]}
      />
      <Action href={home} label={t("letters.request-withdrawn.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.questions", { name: sender ?? office })}</Quiet>
    </Layout>
  );
}

RequestWithdrawn.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    sender: "Anna Lind",
    home: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
