import { momentInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { exampleAnswer } from "./answer.tsx";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["recipient-answered"]; locale: Locale };

export const subject = ({ answer, office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.recipient-answered.${answer}.subject`, { office, company });

export default function RecipientAnswered({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, answer, link } = facts;
  const words = { office, company, person, service: t(`services.${facts.service}.name`) };
  const texts = `letters.recipient-answered.${answer}` as const;
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t(`${texts}.preview`, words)}
      footer={
        <>
          <Quiet>{t("letters.answer.why", words)}</Quiet>
          <Quiet>{t("letters.answer.withoutLink", words)}</Quiet>
        </>
      }
    >
      <Title above={words.service}>{t(`${texts}.title`, words)}</Title>
      <Paragraph>{t(`${texts}.lead`, words)}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.customer"), company],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.billedNow"), answer === "approved" ? company : office],
          [t(`letters.${answer}.by`), person],
          [t("letters.fact.when"), momentInText(new Date(facts.answeredAt), locale)],
        ]}
      />
      <Action href={link} label={t("letters.answer.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`${texts}.nothing`, words)}</Quiet>
    </Layout>
  );
}

RecipientAnswered.PreviewProps = { facts: { ...exampleAnswer, answer: "approved" }, locale: "sv" } satisfies Props;
