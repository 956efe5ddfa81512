import MailComposer from "nodemailer/lib/mail-composer";
import { headersOf, type Message, onOneLine } from "./message.ts";

/** A letter as it goes over the wire. Names and addresses are handed over apart, so that nothing in a name is read as an address. */
export async function rawOf(message: Message): Promise<{ from: string; to: string; messageId: string; bytes: Buffer }> {
  const { id, from, fromName, to, toName, replyTo, subject, html, text } = message;
  const letter = new MailComposer({
    from: { name: onOneLine(fromName), address: from },
    to: { name: onOneLine(toName ?? ""), address: to },
    replyTo: replyTo ? { name: "", address: replyTo } : undefined,
    subject,
    messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    headers: headersOf(message),
    text,
    html,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = letter.getEnvelope();
  const [receiver = ""] = envelope.to;
  return { from: envelope.from || from, to: receiver, messageId: letter.messageId(), bytes: await letter.build() };
}
