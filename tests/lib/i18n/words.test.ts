import { expect, test } from "vitest";
import { texts } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";

type Found = [key: string, text: string];

/** What no text of a language says, by the decisions and the guide of docs/texts.md; with the keys that say it for a reason. */
const forbidden: Record<(typeof locales)[number], [said: RegExp, but?: RegExp][]> = {
  sv: [
    [/e-postmeddeland|per e-post|e-posttjänst|e-postserver|\bbrev(et)?\b/i],
    [/svara? före|^svar senast/i],
    [/dra(r|git)? tillbaka|drog tillbaka/i],
    [/\bläget?\b|\blägen\b/i],
    // A receipt from a shop is a kvitto; a proof of an approval is not.
    [/kvitto(t|n)?\b/i, /^services\.spiris-scanner\./],
    [/fingeravtryck/i],
    [/kolleg(a|or|an)\b/i],
    [/rättighet/i],
    // Two-step verification is turned off; people are not.
    [/stäng(a|er|s)? av|avstängd|släpp(a|er|s|t)? in/i, /second-factor-changed|signIn\.factor/],
    [/debitera|betalningsmottagare|ta(r)? över fakturan/i],
    [/vilande|ur bruk|studsa|utgången/i],
    [/det här har hänt|båda sid(or|orna)\b/i],
    [/frivillig/i],
    [/klick|\btryck/i],
    [/\b(hon|han|henne|honom|hennes)\b/i],
    [/\bidag\b|på Mitt Spiris|ur appen/],
    [/här nedan|\bnedanför\b|\bovanför\b|administratören ovan/i],
    [/;/],
    [/'/],
  ],
  en: [
    [/e-mail/i, /^imports\.otherHeadings\./],
    [/answer before/i],
    // An answer to an invoice is neither withdrawn nor undone: nothing takes it back.
    [/take(n|s)? back|took back/i, /^answerDocument\.(chooseText|checked\.warning)$/],
    [/fingerprint/i],
    [/colleague/i],
    [/voucher/i],
    [/\bbounced?\b|\bat rest\b|\bretired?\b/i],
    [/\bdisabled?\b|deactivate|let (you |them )?in again/i],
    [/what has happened|both sides|either side/i],
    [/\b(payee|invoiced|take over the bill)\b/i],
    [/full rights/i],
    [/click|\bpress\b/i],
    [/\b(she|he|her|hers|him|his)\b/i],
    [/\b(some|any|every|no)body\b/i],
    [/\bhave to\b.*\blink\b|\bdo(es)? not have to\b|\byou need not\b|\bneed do\b/i],
    [/^to (the|my) /i],
    [/\bwhom?ever\b(?! is signed in)/i],
    [/\bsee below|\bshown below|\bthe \w+ (above|below)\b/i],
    [/;/],
    [/'/],
  ],
};

function flat(node: object, path = ""): Found[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] satisfies Found] : flat(value, `${path}${key}.`),
  );
}

const saidIn = (all: Found[], [said, but]: [RegExp, RegExp?]) => all.filter(([key, text]) => said.test(text) && !but?.test(key));

test.each(locales)("no text of %s says what another word is decided for", (locale) => {
  expect(forbidden[locale].flatMap((words) => saidIn(flat(texts[locale]), words))).toEqual([]);
});

test.each([
  ["sv", "Förfrågan skickas per e-post"],
  ["sv", "Läs kvittot"],
  ["sv", "Hon får ett mejl"],
  ["sv", "Svara före den 22 december"],
  ["sv", "Byrån har dragit tillbaka förfrågan"],
  ["en", "You get an e-mail"],
  ["en", "Nobody is billed"],
  ["en", "The company's administrators"],
  ["en", "To the customers"],
] as const)("in %s “%s” is found", (locale, text) => {
  expect(forbidden[locale].flatMap((words) => saidIn([["a.text", text]], words))).not.toEqual([]);
});
