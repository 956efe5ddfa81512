import type { ReactElement } from "react";
import { render } from "react-email";

/** A letter as text alone. */
export const textOf = (letter: ReactElement) => render(letter, { plainText: true, htmlToTextOptions: { selectors } });

/** No capital headings, and a table of facts as "label: value". */
const selectors = [
  { selector: "h1", options: { uppercase: false, leadingLineBreaks: 2 } },
  { selector: "tr.fact", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: "th.label", format: "inlineSurround", options: { suffix: ": " } },
  { selector: "td.value", format: "inline" },
];
