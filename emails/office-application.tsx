import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["office-application"]; locale: Locale };

export const subject = ({ office, what }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.office-application.${what}.subject`, { office });

/** What becomes of an application. It is told by letter alone that there is an office with the number already. */
export default function OfficeApplication({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { office, recipient, what, link } = facts;
  const lead = t(`letters.office-application.${what}.lead`, { office });
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={lead}
      footer={
        <>
          <Quiet>{t("letters.office-application.why", { office })}</Quiet>
          <Quiet>{t("letters.office-application.withoutLink")}</Quiet>
        </>
      }
    >
      <Title above={office}>{t(`letters.office-application.${what}.title`)}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      <Paragraph>{lead}</Paragraph>
      <Paragraph>{t(`letters.office-application.${what}.next`)}</Paragraph>
      <Action href={link} label={t(`letters.office-application.${what}.button`)} hint={t("letters.buttonHint")} />
    </Layout>
  );
}

OfficeApplication.PreviewProps = {
  facts: {
    office: "Sund Redovisning AB",
    recipient: "Anna Lind",
    what: "waiting",
    link: "https://spiris.example/sign-in",
  },
  locale: "sv",
} satisfies Props;
