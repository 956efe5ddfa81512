import type { Locale } from "#lib/locale.ts";
import type { Payer } from "#lib/services/catalogue.ts";
import { mySpirisLink } from "#lib/standing/links.ts";
import type { Parties } from "#lib/standing/parties.ts";

type Asked = {
  scenario: keyof typeof letterFor;
  invoiceRecipient: Payer;
  period: number | null;
  personalLine: string | null;
  expiresAt: Date;
};
type Receiver = { name: string; locale: Locale; link: string };
type Names = Pick<Parties, "office" | "company" | "service" | "sender" | "from" | "replyTo" | "replies">;

const letterFor = {
  "existing-customer": "collaboration-request",
  "service-only": "service-activated",
  "new-administrator": "administrator-created",
} as const;

/** The letter that asks somebody to answer, in the scenario's words: the same whether it is sent or only looked at. */
export function askingLetter(
  asked: Asked,
  { office, company, service, sender, from, replyTo, replies }: Names,
  { name, locale, link }: Receiver,
) {
  const facts = {
    office,
    company,
    service,
    sender,
    replies,
    recipient: name,
    invoiceRecipient: asked.invoiceRecipient,
    period: asked.period,
    personalLine: asked.personalLine,
    answerBefore: asked.expiresAt.toISOString(),
    link,
    home: mySpirisLink(),
  };
  return { kind: letterFor[asked.scenario], locale, facts, from: { name: from, replyTo } };
}
