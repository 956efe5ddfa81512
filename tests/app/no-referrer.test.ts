import { expect, test } from "vitest";
import { takesToken } from "#app/entry/token-paths.ts";
import config from "#next.config.ts";
import { sourcesUnder } from "#tests/support/sources.ts";

/** Their document says nothing of where its forms were sent from, to whoever asks later too, until another document is loaded. */
const folders = ["app/invitations/", "app/places/"];
const shell = ["app/ui/shell/portal-shell.tsx", "app/ui/shell/language-switch.tsx", "app/ui/shell/sign-out.tsx"];
/** Shown where somebody begins, not there. */
const elsewhere = "app/places/waiting.tsx";
const pages = sourcesUnder(...folders, ...shell).filter(({ file }) => file !== elsewhere);

test("the pages that letters lead to are those under no-referrer, and no page of an office is", async () => {
  const named = ((await config.headers?.()) ?? []).flatMap(({ source, headers }) =>
    headers.some(({ value }) => value === "no-referrer") ? [source] : [],
  );

  expect(named).toEqual(["/invitations/:path*", "/places/:path*"]);
});

test("every form there carries a token, to an address that takes it", () => {
  const forms = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>\s*(<FormToken \/>|\{token\})?/g)].map(([, to = "", token]) => ({
      file,
      to,
      token,
    })),
  );

  expect(forms.length).toBeGreaterThanOrEqual(9);
  expect(forms.filter(({ to, token }) => !(token && takesToken(to)))).toEqual([]);
  const around = pages.flatMap(({ text }) =>
    [...text.matchAll(/<(?:LanguageSwitch|SignOut)\b(?:[^>]|<FormToken \/>)*/g)].map(([tag]) => tag),
  );
  expect(around).toHaveLength(2);
  expect(around.filter((tag) => !tag.includes("token={<FormToken /"))).toEqual([]);
});

test("a link from there loads its page anew, so that no other page keeps what goes for letters", () => {
  expect(pages.filter(({ text }) => /next\/link|next\/navigation.*useRouter/.test(text)).map(({ file }) => file)).toEqual([]);
});

test("a form that carries a token is sent where it is taken, wherever it stands", () => {
  const sent = sourcesUnder("app/").flatMap(({ file, text }) =>
    text.includes("<FormToken")
      ? [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>\s*<FormToken/g)].map(([, to = ""]) => `${file} ${to}`)
      : [],
  );

  expect(sent.length).toBeGreaterThan(20);
  expect(sent.filter((one) => !takesToken(one.split(" ")[1] ?? ""))).toEqual([]);
});
