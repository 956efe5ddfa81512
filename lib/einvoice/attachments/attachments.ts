import type { Finding } from "../rules/rule.ts";
import type { Document, Element } from "../xml/element.ts";
import { collapse } from "../xml/select.ts";
import { kindOf, unpacksTooFar } from "./kinds.ts";

/**
 * What the rules let through and nobody should open unwarned: content that is not what it is called, a name that leads elsewhere or hides its
 * ending, an archive that grows, a link that is a program.
 */
export const attachmentsIn = (invoice: Document): Finding[] => [
  ...invoice.named("EmbeddedDocumentBinaryObject").flatMap(lookAtAttachment),
  ...invoice
    .named("URI")
    .filter(({ text, parent }) => parent?.name === "ExternalReference" && !isSafeLink(text))
    .map((element) => warning("LINK", "BT-124", element)),
];

function lookAtAttachment(element: Element): Finding[] {
  const { mimeCode = "", filename = "" } = element.attributes;
  const kind = kindOf(mimeCode);
  const content = Buffer.from(element.text, "base64");
  const ending = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase();
  const isNamed = !isMisleading(filename) && (ending === undefined || !kind || kind.endings.includes(ending));
  return [
    ...(kind && content.length > 0 && !kind.isOne(content)
      ? [warning("KIND", "BT-125", element, { below: "@mimeCode", value: mimeCode })]
      : []),
    ...(unpacksTooFar(content) ? [warning("UNPACKS", "BT-125", element, { value: mimeCode })] : []),
    ...(isNamed ? [] : [warning("NAME", "BT-125-2", element, { below: "@filename", value: filename })]),
  ];
}

const warning = (name: string, term: string, element: Element, more: { below?: string; value?: string } = {}): Finding => ({
  id: `OWN-ATTACHMENT-${name}`,
  severity: "warning",
  term,
  element,
  ...more,
});

/** A folder, a stream, a control sign, a sign that nobody sees or that turns the direction, or a name that begins with a dot. */
const isMisleading = (name: string): boolean => /[/\\:\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\./u.test(name);

/** Programs read away blanks and control signs before they look at a scheme. */
const isSafeLink = (uri: string): boolean => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(collapse(uri).replace(/[\p{Cc}\s]/gu, ""))?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "ftp", "ftps", "sftp", "mailto"].includes(scheme);
};
