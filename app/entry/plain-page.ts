import { escaped } from "#lib/html.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

type Said = {
  title: string;
  text: string;
  advice: string;
  reference?: { label: string; word: string; reach?: string | undefined } | undefined;
};
type Answer = { status: number; headers?: Record<string, string>; way?: { href: string; name: string } };

/** A complete answer without React, for when rendering a page is what failed, or its status matters. Its style is `public/error.css`. */
export async function wholePage({ title, text, advice, reference }: Said, { status, headers, way }: Answer): Promise<Response> {
  const t = await getTranslations("ui");
  const reach = reference?.reach ? `<p>${escaped(reference.reach)}</p>` : "";
  const shown = reference ? `<p>${escaped(reference.label)}</p><p class="reference">${escaped(reference.word)}</p>${reach}` : "";
  const { href, name } = way ?? { href: "/", name: t("home") };
  const html = `<!doctype html>
<html lang="${await getLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/error.css">
</head>
<body>
<main>
<img src="/icon.svg" alt="" width="36" height="36">
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p>${escaped(advice)}</p>
${shown}
<p><a href="${escaped(href)}">${escaped(name)}</a></p>
</main>
</body>
</html>
`;
  const always = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(html, { status, headers: { ...always, ...headers } });
}
