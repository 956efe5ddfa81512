export type Sheet = { name: string /** As the reader counts them, from 1. */; number: number };

const sheet = /<(?:\w+:)?sheet\s([^<>]{0,2000})>/g;
const attribute = (name: string, attributes: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A workbook's sheets that its users can see, in their order, by its `workbook.xml`. Those with code alone or hidden ones are left out. */
export function visibleSheetsIn(workbook: string): Sheet[] {
  const all = [...workbook.matchAll(sheet)].flatMap(([, attributes = ""]) => {
    const [, name, other] = attribute("name", attributes) ?? [];
    const [, state, otherState] = attribute("state", attributes) ?? [];
    return name || other ? [{ name: unescaped(name ?? other ?? ""), isHidden: /hidden/i.test(state ?? otherState ?? "") }] : [];
  });
  return all.flatMap(({ name, isHidden }, place) => (isHidden ? [] : [{ name, number: place + 1 }]));
}

const unescaped = (name: string): string =>
  name.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (written, decimal?: string, hex?: string, word?: string) => {
    if (word) return entities[word] ?? written;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
