import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { daysStoppedAreKept } from "#lib/standing/limits.ts";
import { Layout } from "./layout.tsx";
import { Lines } from "./lines.tsx";
import { Action, Paragraph, Quiet, Title } from "./parts.tsx";

type Props = { facts: LetterFacts["document-stopped"]; locale: Locale };

/** Neither number nor receiver: it is read on locked screens. */
export const subject = ({ place, many }: Props["facts"], locale: Locale): string =>
  textsFor(locale)("letters.document-stopped.subject", { place, many });

export default function DocumentStopped({ facts, locale }: Props) {
  const t = textsFor(locale, "letters.document-stopped");
  const frame = textsFor(locale, "letters");
  const { place, many, documents, link } = facts;
  const lines = documents.map(({ kind, number, file, company, why }) => {
    const name = number ? t(`lines.${kind}`, { number }) : file;
    return { name: company ? t("sentFor", { name, company }) : name, text: why };
  });
  return (
    <Layout
      locale={locale}
      brand={frame("brand.both")}
      title={subject(facts, locale)}
      preview={t("preview")}
      footer={
        <>
          <Quiet>{t("why")}</Quiet>
          <Quiet>{t("kept", { days: daysStoppedAreKept })}</Quiet>
        </>
      }
    >
      <Title above={place}>{t("title", { many })}</Title>
      <Paragraph>{t("lead", { many })}</Paragraph>
      <Lines lines={lines} rest={many > lines.length ? t("rest", { many: many - lines.length }) : undefined} />
      <Action href={link} label={t("button")} hint={frame("buttonHint")} />
      <Quiet>{t("withoutLink")}</Quiet>
    </Layout>
  );
}

DocumentStopped.PreviewProps = {
  facts: {
    place: "Linds Redovisning AB",
    many: 3,
    documents: [
      {
        kind: "invoice",
        number: "2041",
        file: "faktura-2041.xml",
        company: "Ågrens Bageri AB",
        why: "Summan att betala ska vara fakturans belopp med moms, minus det som redan är betalt.",
      },
      { kind: "invoice", number: "", file: "export.xml", company: "Bergs Bygg AB", why: "Filen går inte att läsa som en e-faktura." },
      { kind: "credit-note", number: "K77", file: "k77.xml", company: "Bergs Bygg AB", why: "Mottagaren går inte att nå här." },
    ],
    link: "https://spiris.example/documents",
  },
  locale: "sv",
} satisfies Props;
