import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { everyLetter, inBothLanguages } from "./every-letter.ts";
import { examples } from "./examples.ts";
import { validator } from "./validator.ts";

const {
  "sign-in-code": _signIn,
  "employee-invited": invited,
  "employee-gone": gone,
  "office-opened": opened,
  "office-application": _application,
  "operator-asked": _operator,
  "company-user-invited": userInvited,
  "company-users-changed": usersChanged,
  "company-renamed": renamed,
  "name-proposed": nameProposed,
  "name-answered": nameAnswered,
  "second-factor-changed": _factor,
  "office-decision": _decision,
  "erasure-ahead": _erasure,
  "document-answered": documentAnswered,
  "document-asks": documentAsks,
  "documents-received": documentsReceived,
  "document-stopped": _stopped,
  ...business
} = examples;
const businessLetters = inBothLanguages(business);
const companyLetters = inBothLanguages<{ company: string }>({
  "company-user-invited": userInvited,
  "company-users-changed": usersChanged,
  "company-renamed": renamed,
  "name-proposed": nameProposed,
  "name-answered": nameAnswered,
  "document-answered": documentAnswered,
  "document-asks": documentAsks,
  "documents-received": documentsReceived,
});
const { "sign-in-code": _code, "operator-asked": _order, ...linked } = examples;
const linkOf = (facts: { link: string } | { home: string }) => ("link" in facts ? facts.link : facts.home);

test.each(everyLetter)("$kind in $locale is sound HTML in its language", async (letter) => {
  const { html } = await compose(letter);

  const report = await validator.validateString(html);

  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  expect(html).toContain(`<html dir="ltr" lang="${letter.locale}">`);
  expect([...html.matchAll(/ lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(Array(3).fill(letter.locale));
  expect(html).not.toMatch(/<img|url\(|@import|undefined|\[object/);
});

test.each(everyLetter)("$kind in $locale says all in words too", async (letter) => {
  const { text } = await compose(letter);

  for (const fact of Object.values(letter.facts).filter((value) => typeof value === "string" && /\s/.test(value)))
    expect(text).toContain(fact);
  expect(text).not.toMatch(/<|&\w+;|undefined|letters\.|services\./);
});

test.each(businessLetters)("the subject of $kind in $locale names office and company, on one line and without a number", async (letter) => {
  const { subject } = await compose(letter);

  expect(subject).toContain(letter.facts.office);
  expect(subject).toContain(letter.facts.company);
  expect(subject).not.toMatch(/\n|\d{6}/);
});

test.each(inBothLanguages({ "employee-invited": invited }))(
  "the subject of $kind in $locale names the office and who asks, on one line",
  async (letter) => {
    const { subject } = await compose(letter);

    expect(subject).toContain(letter.facts.office);
    expect(subject).toContain(letter.facts.inviter);
    expect(subject).not.toMatch(/\n|@/);
  },
);

test.each(inBothLanguages({ "employee-gone": gone }))(
  "the subject of $kind in $locale names the office and whom it concerns, on one line",
  async (letter) => {
    const { subject } = await compose(letter);

    expect(subject).toContain(letter.facts.office);
    expect(subject).toContain(letter.facts.person);
    expect(subject).not.toMatch(/\n|@/);
  },
);

test.each(companyLetters)("the subject of $kind in $locale names the company, on one line and without an address", async (letter) => {
  const { subject } = await compose(letter);

  expect(subject).toContain(letter.facts.company);
  expect(subject).not.toMatch(/\n|@|\d{6}/);
});

test.each(inBothLanguages(linked))(
  "$kind in $locale has one button, its address in plain sight, and a reason for being sent",
  async (letter) => {
    const { html, text } = await compose(letter);
    const link = linkOf(letter.facts);

    expect([...html.matchAll(/class="button"/g)]).toHaveLength(1);
    expect(html).toContain(`>${link}</a>`);
    expect(text).toContain(link);
    expect(text).toMatch(letter.locale === "sv" ? /Du får det här mejlet för att/ : /You receive this email because/);
  },
);
