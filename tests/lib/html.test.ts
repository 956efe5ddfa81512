import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { html } from "#lib/html.ts";

const letters = [..."abÅß<>&\"'`=/\\ \t\n{}$;#x27lgt", "</script>", "&amp;", "‮", "😀", "\u2028", "\0", "\ud800"];
const anyWords = (seed: number) => {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: Math.floor(next() * 30) }, () => letters[Math.floor(next() * letters.length)]).join("");
};

test("whatever words stand in a row stand there by the rules of React, in an element and in an attribute", () => {
  const words = Array.from({ length: 5000 }, (_, seed) => anyWords(seed));

  const ours = words.map((one) => html`<td title="${one}">${one}</td>`);

  expect(ours).toEqual(words.map((one) => renderToStaticMarkup(createElement("td", { title: one }, one))));
  expect(words.filter((one) => /[<>&"']/.test(one)).length).toBeGreaterThan(4000);
});
