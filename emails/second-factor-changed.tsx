import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Facts, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["second-factor-changed"]; locale: Locale };

export const subject = ({ what, provider }: Props["facts"], locale: Locale): string =>
  textsFor(locale)(`letters.second-factor-changed.titles.${what}`, { provider: provider ?? "" });

export default function SecondFactorChanged({ facts, locale }: Props) {
  const t = textsFor(locale);
  const { what, provider, office, by, link } = facts;
  const lead = t(`letters.second-factor-changed.leads.${what}`, { provider: provider ?? "" });
  const rows: [string, string][] = office && by ? [[t("letters.fact.changedBy"), `${by}, ${office}`]] : [];
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.both")}
      title={subject(facts, locale)}
      preview={lead}
      footer={
        <>
          <Quiet>{t("letters.second-factor-changed.why")}</Quiet>
          <Quiet>{t("letters.second-factor-changed.withoutLink")}</Quiet>
        </>
      }
    >
      <Title>{subject(facts, locale)}</Title>
      <Paragraph>{lead}</Paragraph>
      {rows.length > 0 && <Facts rows={rows} />}
      <Action href={link} label={t("letters.second-factor-changed.button")} hint={t("letters.buttonHint")} />
      <Quiet>{t("letters.second-factor-changed.nothing")}</Quiet>
    </Layout>
  );
}

SecondFactorChanged.PreviewProps = {
  facts: { what: "reset", provider: null, office: "Lind & Sund Redovisning AB", by: "Anna Lind", link: "https://spiris.example/my/data" },
  locale: "sv",
} satisfies Props;
