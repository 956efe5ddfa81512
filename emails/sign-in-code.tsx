import { Section, Text } from "react-email";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Paragraph, Quiet, Title } from "./parts.tsx";
import { colours } from "./style.ts";

type Props = { facts: LetterFacts["sign-in-code"]; locale: Locale };

export const subject = ({ purpose }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(purpose === "join" ? "letters.sign-in-code.join.title" : "letters.sign-in-code.subject");

/** Has no link: a code is typed where it was asked for, and nowhere else. */
export default function SignInCode({ facts, locale }: Props) {
  const t = textsFor(locale);
  const joins = facts.purpose === "join";
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.both")}
      title={subject(facts, locale)}
      preview={t("letters.sign-in-code.preview")}
      footer={<Quiet>{t(joins ? "letters.sign-in-code.join.why" : "letters.sign-in-code.why")}</Quiet>}
    >
      <Title>{t(joins ? "letters.sign-in-code.join.title" : "letters.sign-in-code.title")}</Title>
      <Paragraph>{t("letters.sign-in-code.lead")}</Paragraph>
      <Section
        className="sunken"
        style={{
          backgroundColor: colours.sunken,
          border: `1px solid ${colours.line}`,
          borderRadius: 8,
          margin: "4px 0 20px",
          padding: "18px 12px",
        }}
      >
        <Text className="text code" style={codeText}>
          {inGroups(facts.code)}
        </Text>
      </Section>
      <Paragraph>{t("letters.sign-in-code.valid")}</Paragraph>
      <Paragraph>{t("letters.sign-in-code.never")}</Paragraph>
      <Quiet>{t(joins ? "letters.sign-in-code.join.ignore" : "letters.sign-in-code.ignore")}</Quiet>
    </Layout>
  );
}

SignInCode.PreviewProps = {
  facts: { code: "K7QM4T9X", expiresAt: "2026-11-23T08:51:00.000Z" },
  locale: "sv",
} satisfies Props;

const codeText = {
  color: colours.text,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSize: 34,
  lineHeight: "42px",
  fontWeight: 600,
  letterSpacing: "0.06em",
  textAlign: "center",
  margin: 0,
} as const;

const inGroups = (code: string) => code.replace(/[^0-9a-z]/gi, "").replace(/^(.{4})(.+)$/, "$1-$2");
