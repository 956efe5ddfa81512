import { momentInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { checksumInGroups } from "#lib/standing/checksum.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = {
  kind: "approved" | "approved-terms" | "approved-service" | "declined" | "renewal-asked";
  facts: LetterFacts["renewal-asked"];
  /** What only some kinds tell. */
  more?: { day: string; version: number };
  reason?: string;
  checksum?: string | null;
  locale: Locale;
};

/** Tells the office what its customer has answered, or asks for. */
export function AnswerLetter({ kind, facts, more = { day: "", version: 0 }, reason, checksum, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, link } = facts;
  const words = { ...more, office, company, person, service: t(`services.${facts.service}.name`) };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={t(`letters.${kind}.subject`, words)}
      preview={t(`letters.${kind}.preview`, words)}
      footer={
        <>
          <Quiet>{t("letters.answer.why", words)}</Quiet>
          <Quiet>{t("letters.answer.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={words.service}>{t(`letters.${kind}.title`, words)}</Title>
      <Paragraph>{t(`letters.${kind}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.customer"), company],
          [t("letters.fact.service"), words.service],
          [t(`letters.${kind}.by`), person],
          [t("letters.fact.when"), momentInText(new Date(facts.answeredAt), locale)],
          [t("letters.fact.reason"), reason],
          [t("letters.fact.checksum"), checksum ? checksumInGroups(checksum) : undefined],
        ]}
      />
      <Action href={link} label={t("letters.answer.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.${kind}.nothing`, words)}</Quiet>
      {checksum && <Quiet>{t("letters.checksum")}</Quiet>}
    </Layout>
  );
}

/** For `npm run email:dev` and the tests. */
export const exampleAnswer: LetterFacts["renewal-asked"] = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  person: "Karin Ågren",
  answeredAt: "2026-11-23T08:41:00.000Z",
  link: "https://spiris.example/customers/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/digital-invoices",
};
