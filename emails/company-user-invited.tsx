import { shownAddress } from "#lib/addresses.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["company-user-invited"]; locale: Locale };

export const subject = ({ company, inviter }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.company-user-invited.subject", { company, inviter });

export default function CompanyUserInvited({ facts, locale }: Props) {
  const t = textsFor(locale);
  const email = shownAddress(facts.email);
  const { company, inviter, recipient, role, link } = facts;
  // Nobody reads what is replied to us.
  const isReplyRead = inviter !== "Spiris";
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.company-user-invited.preview")}
      footer={
        <>
          <Quiet>
            {t(isReplyRead ? "letters.company-user-invited.why" : "letters.company-user-invited.whyBySpiris", { inviter, company })}
          </Quiet>
          <Quiet>{t("letters.company-user-invited.withoutLink", { email })}</Quiet>
        </>
      }
    >
      <Title above={company}>{t("letters.company-user-invited.title")}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      <Paragraph>{t("letters.company-user-invited.lead", { inviter, company })}</Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.role"), t(`users.roles.${role}.name`)],
          [t("letters.fact.means"), t(`users.roles.${role}.means`)],
          [t("letters.fact.signInAs"), email],
        ]}
      />
      <Action href={link} label={t("letters.company-user-invited.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.company-user-invited.nothing")}</Quiet>
      {isReplyRead && <Quiet>{t("letters.questions", { name: inviter })}</Quiet>}
    </Layout>
  );
}

CompanyUserInvited.PreviewProps = {
  facts: {
    company: "Ågrens Bageri AB",
    inviter: "Karin Ågren",
    recipient: "Peter Holmgren",
    email: "peter@agrensbageri.example",
    role: "administrator",
    link: "https://spiris.example/my",
  },
  locale: "sv",
} satisfies Props;
