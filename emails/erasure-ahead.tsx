import { shownAddress } from "#lib/addresses.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["erasure-ahead"]; locale: Locale };

export const subject = (_: Props["facts"], locale: Locale): string => textsFor(locale)("letters.erasure-ahead.subject");

/** Tells whoever belongs nowhere any more that the account is erased, and how to keep it. */
export default function ErasureAhead({ facts, locale }: Props) {
  const t = textsFor(locale);
  const email = shownAddress(facts.email);
  const day = dayInText(new Date(`${facts.day}T12:00:00Z`), locale);
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={subject(facts, locale)}
      preview={t("letters.erasure-ahead.lead", { day })}
      footer={
        <>
          <Quiet>{t("letters.erasure-ahead.why")}</Quiet>
          <Quiet>{t("letters.erasure-ahead.withoutLink", { email })}</Quiet>
        </>
      }
    >
      <Title>{t("letters.erasure-ahead.title")}</Title>
      <Paragraph>{t("letters.greeting", { name: facts.recipient })}</Paragraph>
      <Paragraph>{t("letters.erasure-ahead.lead", { day })}</Paragraph>
      <Paragraph>{t("letters.erasure-ahead.next")}</Paragraph>
      <Action href={facts.link} label={t("letters.erasure-ahead.button")} hint={t("letters.buttonHint")} />
    </Layout>
  );
}

ErasureAhead.PreviewProps = {
  facts: { recipient: "Karin Ågren", email: "karin@agrens.example", day: "2026-12-31", link: "https://spiris.example/sign-in" },
  locale: "sv",
} satisfies Props;
