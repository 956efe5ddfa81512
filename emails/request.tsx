import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { Layout } from "./layout.tsx";
import { Action, Address, Facts, Paragraph, Quiet, Quote, Title } from "./parts.tsx";

export type RequestKind = "collaboration-request" | "service-activated" | "administrator-created";
export type RequestFacts = LetterFacts[RequestKind];
/** What the letter says first when it is not the first one. */
type Again = { kind: "reminder" | "request-renewed" | "request-handed-over"; asked?: string; person?: string };
type Props = { kind: RequestKind; facts: RequestFacts; locale: Locale; again?: Again };

export const kindFor = {
  "existing-customer": "collaboration-request",
  "service-only": "service-activated",
  "new-administrator": "administrator-created",
} as const;

/** What the letters that ask for an answer have in common; their words differ. */
export function RequestLetter({ kind, facts, locale, again }: Props) {
  const t = textsFor(locale);
  const { office, company, sender, recipient, link, home } = facts;
  const words = {
    office,
    company,
    sender,
    service: t(`services.${facts.service}.name`),
    before: dayInText(new Date(facts.answerBefore), locale),
    asked: again?.asked ?? "",
    person: again?.person ?? "",
  };
  return (
    <Layout
      locale={locale}
      brand={t("letters.brand.portal")}
      title={t(`letters.${again?.kind ?? kind}.subject`, words)}
      preview={t("letters.request.preview", words)}
      footer={
        <>
          <Quiet>{t(`letters.${again?.kind === "request-handed-over" ? again.kind : kind}.why`, words)}</Quiet>
          <Quiet>
            {t("letters.request.withoutLink")} <Address href={home} />
          </Quiet>
        </>
      }
    >
      <Title above={company}>{t(`letters.${again?.kind ?? kind}.title`, words)}</Title>
      <Paragraph>{t("letters.greeting", { name: recipient })}</Paragraph>
      {again && <Paragraph>{t(`letters.${again.kind}.opening`, words)}</Paragraph>}
      <Paragraph>{t(`letters.${kind}.lead`, words)}</Paragraph>
      {facts.personalLine && <Quote by={t(`letters.${again ? "wrote" : "writes"}`, words)}>{facts.personalLine}</Quote>}
      <Paragraph>
        {kind === "administrator-created" ? t(`letters.${kind}.signIn`, words) : t(`services.${facts.service}.promise`)}
      </Paragraph>
      <Facts
        rows={[
          [t("letters.fact.company"), company],
          [t("letters.fact.service"), words.service],
          [t("letters.fact.approves"), t(`letters.${kind}.approves`, words)],
          [t("letters.fact.billed"), facts.invoiceRecipient ? t(`letters.billed.${facts.invoiceRecipient}`, words) : undefined],
          [t("letters.fact.period"), facts.period ? t("letters.months", { months: facts.period }) : undefined],
          [t("letters.fact.askedBy"), `${sender}, ${office}`],
          [t("letters.fact.before"), words.before],
        ]}
      />
      <Action href={link} label={t(`letters.${kind}.button`)} hint={t("letters.buttonHint")} />
      <Quiet>{t(`letters.${kind}.nothing`, words)}</Quiet>
      <Quiet>{t("letters.questions", { name: again?.person ?? facts.replies ?? sender })}</Quiet>
    </Layout>
  );
}

/** For `npm run email:dev` and the tests. */
export const exampleFacts: RequestFacts = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  sender: "Anna Lind",
  replies: "Anna Lind",
  recipient: "Karin Ågren",
  invoiceRecipient: "office",
  period: null,
  personalLine: "Hej Karin! Det här är det vi pratade om i tisdags. Ring mig om något är oklart.",
  answerBefore: "2026-12-22T08:00:00.000Z",
  link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  home: "https://spiris.example/my",
};
