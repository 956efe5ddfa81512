import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["invitation-replaced"]; locale: Locale };

export const subject = ({ office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.invitation-replaced.subject", { office, company });

/** To whoever was asked first: somebody else answers now, and where to object. */
export default function InvitationReplaced({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, link } = facts;
  const service = t(`services.${facts.service}.name`);
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.invitation-replaced.preview")}
      footer={
        <>
          <Quiet>{t("letters.invitation-replaced.why")}</Quiet>
          <Quiet>{t("letters.invitation-replaced.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.invitation-replaced.title")}</Title>
      <Paragraph>{t("letters.invitation-replaced.lead", { office, company, service })}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), service],
        ]}
      />
      <Paragraph>{t("letters.invitation-replaced.object", { company })}</Paragraph>
      <Action href={link} label={t("letters.invitation-replaced.button")} hint={t("letters.buttonHint")} />
    </Layout>
  );
}

InvitationReplaced.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  },
  locale: "sv",
} satisfies Props;
