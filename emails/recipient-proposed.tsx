import { shownAddress } from "#lib/addresses.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { exampleAnswer } from "./answer.tsx";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["recipient-proposed"]; locale: Locale };

const textsOf = ({ name }: Props["facts"]) => `letters.recipient-proposed.${name ? "named" : "unnamed"}` as const;

export const subject = (facts: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`${textsOf(facts)}.subject`, { office: facts.office, company: facts.company });

/** Tells the office that the one it asked is not the one who should answer, and who is when they know. */
export default function RecipientProposed({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, company, person, name, email, mobile, explanation, link } = facts;
  const words = { office, company, person, name: name ?? "", service: t(`services.${facts.service}.name`) };
  const texts = textsOf(facts);
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
          [t("letters.fact.proposed"), name ?? undefined],
          [t("letters.fact.email"), email ? shownAddress(email) : undefined],
          [t("letters.fact.mobile"), mobile ? telephoneOnScreen(mobile) : undefined],
          [t("letters.fact.explanation"), explanation ?? undefined],
          [t("letters.recipient-proposed.by"), person],
          [t("letters.fact.when"), momentInText(new Date(facts.answeredAt), locale)],
        ]}
      />
      <Action href={link} label={t("letters.recipient-proposed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t(`${texts}.nothing`, words)}</Quiet>
    </Layout>
  );
}

RecipientProposed.PreviewProps = {
  facts: {
    ...exampleAnswer,
    name: "Peter Holmgren",
    email: "peter@agrensbageri.example",
    mobile: "+46701740606",
    explanation: "Peter är vd sedan i våras, jag sköter bara butiken.",
  },
  locale: "sv",
} satisfies Props;
