import { globSync, readFileSync } from "node:fs";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { texts, textsFor } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";

/** Every text by its key, "ui.failure.title". */
function flat(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] satisfies [string, string]] : flat(value, `${path}${key}.`),
  );
}

/** What a text wants to be given, and the marks in it: "many plural", "name", "<i>". */
function wantsOf(text: string): string[] {
  const tags = [...text.matchAll(/<\w+>/g)].map(([tag]) => tag);
  return [...new Set([...placeholdersOf(text), ...tags])].sort();
}

function placeholdersOf(text: string): string[] {
  return bracesOf(text).flatMap((content) => {
    const [name = "", kind, ...rest] = content.split(",");
    if (!kind) return [name.trim()];
    const branches = bracesOf(rest.join(","));
    return [`${name.trim()} ${kind.trim()}`, ...branches.flatMap(placeholdersOf)];
  });
}

/** What stands in each outermost pair of braces. */
function bracesOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let begin = 0;
  for (const [place, sign] of [...text].entries()) {
    if (sign === "{" && depth++ === 0) begin = place + 1;
    if (sign === "}" && --depth === 0) found.push([...text].slice(begin, place).join(""));
  }
  return found;
}

/** "settings/office.json" of a language with the keys of what stands in it, "settings.office.title". */
function filesOf(locale: string): [string, string[]][] {
  const folder = `lib/i18n/${locale}/`;
  return globSync("**/*.json", { cwd: folder })
    .sort()
    .map((file) => {
      const above = file.split("/").slice(0, -1);
      const keys = flat(JSON.parse(readFileSync(folder + file, "utf8")), above.map((key) => `${key}.`).join("")).map(([key]) => key);
      return [file, keys.sort()];
    });
}

const swedish = new Map(flat(texts.sv));
const english = new Map(flat(texts.en));

test("both languages say the same things", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test("both languages say a thing in files of the same name", () => {
  expect(filesOf("en")).toEqual(filesOf("sv"));
});

test.each(locales)("every text of %s stands in one file, and every file is read", (locale) => {
  const written = filesOf(locale).flatMap(([, keys]) => keys);

  expect(written.sort()).toEqual(
    flat(texts[locale])
      .map(([key]) => key)
      .sort(),
  );
});

test("a text wants the same names and numbers in both languages", () => {
  const wants = (language: Map<string, string>) => [...language].map(([key, text]) => [key, wantsOf(text)]).sort();

  expect(wants(english)).toEqual(wants(swedish));
});

test("no text is empty", () => {
  expect([...swedish, ...english].filter(([, text]) => !text.trim())).toEqual([]);
});

test("a text is written in its language with what it is given, each time anew", () => {
  const swedish = textsFor("sv", "customers");
  const english = textsFor("en", "customers");

  expect([0, 1, 12_000].map((days) => swedish("days", { days }))).toEqual(["i dag", "1 dag", "12\u00a0000 dagar"]);
  expect([0, 1, 12_000].map((days) => english("days", { days }))).toEqual(["today", "1 day", "12,000 days"]);
  expect(english("states.active")).toBe(textsFor("en")("customers.states.active"));
});

test("a mark in a text becomes what the page makes of it", () => {
  const bold = (chunks: ReactNode[]) => createElement("b", null, ...chunks);
  const written = textsFor("en", "signIn").rich("codeSent", { email: "a@b.example", b: bold });

  expect(renderToStaticMarkup(written)).toContain("If we know <b>a@b.example</b>, we have sent");
});
