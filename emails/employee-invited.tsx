import { shownAddress } from "#lib/addresses.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["employee-invited"]; locale: Locale };

export const subject = ({ office, inviter }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.employee-invited.subject", { office, inviter });

export default function EmployeeInvited({ facts, locale }: Props) {
  const t = textsFor(locale);
  const email = shownAddress(facts.email);
  const { office, inviter, recipient, rights, link } = facts;
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.office")}
      title={subject(facts, locale)}
      preview={t("letters.employee-invited.preview")}
      footer={
        <>
          <Quiet>{t("letters.employee-invited.why", { inviter, office })}</Quiet>
          <Quiet>{t("letters.employee-invited.withoutLink", { email })}</Quiet>
        </>
      }
    >
      <Title above={office}>{t("letters.employee-invited.title")}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      <Paragraph>{t("letters.employee-invited.lead", { inviter, office })}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.office"), office],
          [t("letters.fact.rights"), t(`settings.rights.${rights}.name`)],
          [t("letters.fact.signInAs"), email],
        ]}
      />
      <Action href={link} label={t("letters.employee-invited.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.employee-invited.nothing")}</Quiet>
      <Quiet>{t("letters.questions", { name: inviter })}</Quiet>
    </Layout>
  );
}

EmployeeInvited.PreviewProps = {
  facts: {
    office: "Lind & Sund Redovisning AB",
    inviter: "Anna Lind",
    recipient: "Maria Ek",
    email: "maria@lindsund.example",
    rights: "all-customers",
    link: "https://spiris.example/sign-in",
  },
  locale: "sv",
} satisfies Props;
