import { shownAddress } from "#lib/addresses.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["operator-asked"]; locale: Locale };

export const subject = ({ what, office, company }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.operator-asked.${what}.subject`, { office, company: company ?? "" });

/** Has no link: an operator decides by a command. */
export default function OperatorAsked({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { what, office, person, email, company } = facts;
  const lead = t(`letters.operator-asked.${what}.lead`, { office, person, company: company ?? "" });
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.both")}
      title={subject(facts, locale)}
      preview={lead}
      footer={<Quiet>{t("letters.operator-asked.why")}</Quiet>}
    >
      <Title above={office}>{t("letters.operator-asked.title")}</Title>
      <Paragraph>{lead}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.office"), office],
          [t("letters.fact.company"), company ?? undefined],
          [t(what === "proposal" ? "letters.fact.proposed" : "letters.fact.askedBy"), person],
          [t("letters.fact.email"), shownAddress(email)],
        ]}
      />
      <Paragraph>{t("letters.operator-asked.order")}</Paragraph>
    </Layout>
  );
}

OperatorAsked.PreviewProps = {
  facts: {
    what: "office",
    office: "Sund Redovisning AB",
    company: null,
    person: "Anna Lind",
    email: "anna@sund.example",
  },
  locale: "sv",
} satisfies Props;
