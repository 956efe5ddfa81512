import { dayInText, momentInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { checksumInGroups } from "#lib/standing/checksum.ts";
import { Layout } from "./layout.tsx";
import { Action, Address, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["approval-receipt"]; locale: Locale };

export const subject = ({ about, office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.approval-receipt.${about}.subject`, { office, company });

export default function ApprovalReceipt({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { about, office, company, person, link, home, termsVersion: version } = facts;
  const day = facts.day ? dayInText(new Date(`${facts.day}T12:00:00Z`), locale) : "";
  const words = { office, company, person, version, day, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t(`letters.approval-receipt.${about}.preview`, words)}
      footer={
        <>
          <Quiet>{t("letters.approval-receipt.why", words)}</Quiet>
          <Quiet>
            {t("letters.approval-receipt.withoutLink")} <Address href={home} />
          </Quiet>
        </>
      }
    >
      <Title above={company}>{t(`letters.approval-receipt.${about}.title`, words)}</Title>
      <Paragraph>{t(`letters.approval-receipt.${about}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), words.service],
          [t("letters.approved.by"), person],
          [t("letters.fact.when"), momentInText(new Date(facts.answeredAt), locale)],
          [t("letters.fact.terms"), t("letters.approval-receipt.version", { version: facts.termsVersion })],
          [t("letters.fact.checksum"), facts.checksum ? checksumInGroups(facts.checksum) : undefined],
        ]}
      />
      <Action href={link} label={t("letters.approval-receipt.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.approval-receipt.${about}.nothing`, words)}</Quiet>
      {facts.checksum && <Quiet>{t("letters.checksum")}</Quiet>}
      <Quiet>{t("letters.questions", { name: office })}</Quiet>
    </Layout>
  );
}

ApprovalReceipt.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    company: "Ågrens Bageri AB",
    service: "digital-invoices",
    person: "Karin Ågren",
    answeredAt: "2026-11-23T08:41:00.000Z",
    about: "collaboration",
    day: null,
    termsVersion: 1,
    checksum: "9f2b4c1de07a55318c6d0be4f1a2937755c0de8816b3f94a2e7d61058fbc4a03",
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/receipts/0198f3a2-7777-7e44-9b0a-3f6f1c2d4e5f",
    home: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
