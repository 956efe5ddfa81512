import { expect, type Page } from "@playwright/test";

/** What people write of the cast of the tests, and words of the same kind that are as long as such words get. */
const longWords: [string, string][] = [
  ["Ågrens Bageri AB", "Fastighetsförvaltningsaktiebolaget Östergötland"],
  ["Lind & Sund Redovisning AB", "Redovisningsbyråkonsulterna Västernorrlandsföreningen"],
  [
    "Anna Lind|Anna Berg|Erik Sund|Jonas Berg|Karin Ågren|Peter Holmgren|Sara Nilsson",
    "Bartholomeusalexander Wolfeschlegelsteinhausenbergerdorff",
  ],
  ["Löpande bokföring|Bokföring|Bookkeeping", "Löpandebokföringsochskattedeklarationsuppdrag"],
  ["[^\\s@]+@[^\\s@,]+", "bartholomeusalexander.wolfeschlegelstein@forvaltning.example"],
  ["[\\w-]+\\.(?:csv|xlsx)", "kundregister_fastighetsforvaltningsaktiebolaget_ostergotland_2026.xlsx"],
];

/** The narrowest phone: nothing sticks out to the side, neither as the page is nor where its names are long words. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectToFit(page);
  await page.evaluate(writeInstead, longWords);
  await expectToFit(page);
  await page.setViewportSize(size!);
}

const expectToFit = (page: Page) => expect.poll(() => page.evaluate(whatSticksOut), page.url()).toEqual([]);

function writeInstead(words: [string, string][]) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    for (const [written, long] of words) currentNode.nodeValue = (currentNode.nodeValue ?? "").replace(new RegExp(written, "g"), long);
  }
}

/** Nothing where the page fits; otherwise the innermost elements that are too wide. */
function whatSticksOut(): string[] {
  if (document.documentElement.scrollWidth <= 320) return [];
  const isWide = (element: Element) => element.getBoundingClientRect().right > 320;
  const wide = [...document.body.querySelectorAll("*")].filter((element) => isWide(element) && ![...element.children].some(isWide));
  return wide.map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent.slice(0, 60)}`);
}
