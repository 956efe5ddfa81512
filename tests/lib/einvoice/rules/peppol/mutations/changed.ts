import { fileOf } from "#tests/lib/einvoice/examples.ts";

/** An invoice with something changed. `before` is what it was without the last change, which alone may break a rule. */
export type Changed = {
  xml: string;
  before: string;
  /** Rules that cannot but break at the same time, with the reason why. */
  alsoBreaks: Record<string, string>;
  with: (from: string, to: string) => Changed;
  /** At each place where it stands. */
  withEach: (from: string, to: string) => Changed;
  without: (part: string) => Changed;
  also: (id: string, because: string) => Changed;
};

/** What breaks each rule and nothing else, or why nothing does. */
export type Mutations = Record<string, Changed | { nothing: string }>;

/** One of the project's own invoices, without the blanks between its elements. */
export const example = (name: string): Changed => changed(fileOf(name).replace(/>\s+</g, "><"));

function changed(xml: string, before = xml, alsoBreaks: Record<string, string> = {}): Changed {
  const withEach = (from: string, to: string) => {
    if (!xml.includes(from)) throw new Error(`Nothing to change: ${from}`);
    return changed(
      xml.replaceAll(from, () => to),
      xml,
    );
  };
  return {
    xml,
    before,
    alsoBreaks,
    withEach,
    with: (from, to) => {
      if (xml.split(from).length > 2) throw new Error(`More than one to change: ${from}`);
      return withEach(from, to);
    },
    without: (part) => changed(xml, before).with(part, ""),
    also: (id, because) => changed(xml, before, { ...alsoBreaks, [id]: because }),
  };
}
