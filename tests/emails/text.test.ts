import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { everyLetter } from "./every-letter.ts";

test.each(everyLetter)("$kind in $locale says the same in words as in HTML, and leads to the same places", async (letter) => {
  const { html, text } = await compose(letter);

  expect(html.match(/data-skip-in-text/g)).toHaveLength(html.includes('class="button"') ? 3 : 2);
  expect(wordsIn(readable(html)).join(" ")).toBe(wordsIn(text).join(" "));
  expect([...new Set(linksIn(text))].sort()).toEqual([...new Set(hrefsIn(html))].sort());
});

test.each(everyLetter)("$kind in $locale opens with words of its own in a list of mails", async (letter) => {
  const { html, subject } = await compose(letter);
  const [, preview = ""] = /data-skip-in-text="true"[^>]*>([^<\u200c]+)/.exec(html.slice(html.indexOf("<body"))) ?? [];

  expect(preview.trim().length).toBeGreaterThan(20);
  expect(preview).not.toContain(subject);
});

/** What one sees: neither head nor comments, nor what has another shape in the text (the mark, the line that a list of mails shows, the address below the button). */
const readable = (html: string) =>
  html
    .slice(html.indexOf("<body"))
    .replace(/<!--.*?-->/gs, "")
    .replace(/<(\w+)[^>]*data-skip-in-text="true".*?<\/\1>/gs, "")
    .replace(/<li[^>]*>/g, " * ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|&#xA0;|[\u200b-\u200f\ufeff\u00a0]/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** A fact's label ends with a colon in the text. An address is a place to go to, not a word. */
const wordsIn = (words: string) =>
  words
    .replace(/https?:\S+/g, " ")
    .split(/[\s:]+/)
    .filter(Boolean);

const linksIn = (text: string) => text.match(/https?:[^\s<>"]+/g) ?? [];
const hrefsIn = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href);
