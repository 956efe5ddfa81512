import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { whatEnds } from "#lib/services/ending.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { reader: "company" | "office"; facts: LetterFacts["ended"]; locale: Locale };

export const endingSubject = ({ what, office, company }: LetterFacts["ended"], locale: Locale): string =>
  textsFor(locale)(`letters.ended.${what}.subject`, { office, company });

/** Tells that a collaboration has ended, will end on a day, or goes on after all: each side in its own frame. */
export function EndingLetter({ reader, facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, what, side, link } = facts;
  const service = t(`services.${facts.service}.name`);
  const day = dayInText(new Date(`${facts.day}T12:00:00Z`), locale);
  const words = { office, company, service, day, person: facts.person ?? "", side: side ?? "nobody" };
  const why = reader === "office" ? t("letters.answer.why", words) : t("letters.ended.why", words);
  const withoutLink = reader === "office" ? t("letters.answer.withoutLink", words) : t("letters.ended.withoutLink", words);
  return (
    <Layout
      locale={locale}
      brand={t(reader === "office" ? "letters.brand.office" : "letters.brand.portal")}
      title={endingSubject(facts, locale)}
      preview={t(`letters.ended.${what}.preview`, words)}
      footer={
        <>
          <Quiet>{why}</Quiet>
          <Quiet>{withoutLink}</Quiet>
        </>
      }
    >
      <Title above={service}>{t(`letters.ended.${what}.title`, words)}</Title>
      <Paragraph>{t(`letters.ended.${what}.lead`, words)}</Paragraph>
      {what !== "undone" && whatEnds(facts, locale).map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
      <Facts
        rows={[
          [t(reader === "office" ? "letters.fact.customer" : "letters.fact.company"), company],
          [t("letters.fact.office"), office],
          [t("letters.fact.service"), service],
          [t(what === "planned" ? "ending.day" : "letters.fact.ends"), what === "undone" ? undefined : day],
        ]}
      />
      <Action href={link} label={t("letters.answer.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.ended.${what}.nothing`, words)}</Quiet>
      {reader === "company" && <Quiet>{t("letters.questions", { name: office })}</Quiet>}
    </Layout>
  );
}

/** For `npm run email:dev` and the tests. */
export const exampleEnding: LetterFacts["ended"] = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  what: "planned",
  day: "2026-12-31",
  person: "Anna Lind",
  side: "office",
  invoiceRecipient: "office",
  isKept: false,
  link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/collaborations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e60",
};
