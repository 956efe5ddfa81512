import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Lines } from "./lines.tsx";
import { Action, Address, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["documents-received"]; locale: Locale };

/** Neither how much nor from whom: it is read on locked screens. */
export const subject = ({ company, many }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.documents-received.subject", { company, many });

export default function DocumentsReceived({ facts, locale }: Props) {
  const t = textsFor(locale, "letters.documents-received");
  const frame = textsFor(locale, "letters");
  const { company, often, many, documents, link, choice } = facts;
  const lines = documents.map(({ kind, from }) => ({ name: t(`lines.${kind}`, { from: from || t("nameless") }) }));
  return (
    <Layout
      locale={locale}
      brand={frame("brand.portal")}
      title={subject(facts, locale)}
      preview={t("preview")}
      footer={
        <>
          <Quiet>{t(`why.${often}`, { company })}</Quiet>
          <Quiet>
            {t("choose")}
            <br />
            <Address href={choice} />
          </Quiet>
        </>
      }
    >
      <Title above={company}>{t("title", { many })}</Title>
      <Paragraph>{t("lead", { many, company })}</Paragraph>
      <Lines lines={lines} rest={many > lines.length ? t("rest", { many: many - lines.length }) : undefined} />
      <Action href={link} label={t("button", { many })} hint={frame("buttonHint")} />
      <Quiet>{t("withoutLink")}</Quiet>
    </Layout>
  );
}

DocumentsReceived.PreviewProps = {
  facts: {
    company: "Ågrens Bageri AB",
    often: "daily",
    many: 24,
    documents: [
      { kind: "invoice", from: "Bergs Bygg AB" },
      { kind: "credit-note", from: "Nordkap Redskap HB" },
      { kind: "document", from: "Lind & Sund Redovisning AB" },
    ],
    link: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/documents",
    choice: "https://spiris.example/my/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f/documents/letters",
  },
  locale: "sv",
} satisfies Props;
