import { shownAddress } from "#lib/addresses.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["office-opened"]; locale: Locale };

export const subject = ({ office }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.office-opened.subject", { office });

export default function OfficeOpened({ facts, locale }: Props) {
  const t = textsFor(locale);
  const email = shownAddress(facts.email);
  const { office, recipient, accepted, link } = facts;
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t("letters.office-opened.preview")}
      footer={
        <>
          <Quiet>{t("letters.office-opened.why", { office })}</Quiet>
          <Quiet>{t("letters.office-opened.withoutLink", { email })}</Quiet>
        </>
      }
    >
      <Title above={office}>{t("letters.office-opened.title")}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      <Paragraph>{t(`letters.office-opened.${accepted ? "accepted" : "invited"}`, { office })}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.office"), office],
          [t("letters.fact.signInAs"), email],
        ]}
      />
      <Action href={link} label={t(`letters.office-opened.${accepted ? "signIn" : "open"}`)} hint={t("letters.buttonHint")} />
      <Paragraph>{t("letters.office-opened.first")}</Paragraph>
    </Layout>
  );
}

OfficeOpened.PreviewProps = {
  facts: {
    office: "Sund Redovisning AB",
    recipient: "Anna Lind",
    email: "anna@sund.example",
    accepted: false,
    link: "https://spiris.example/places/1b6f2c1e-5a0d-4a8e-9c57-0d2b8f3a7e41",
  },
  locale: "sv",
} satisfies Props;
