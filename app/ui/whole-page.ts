import { getLocale, getTranslations } from "next-intl/server";

type Answer = { status: number; reference?: string };

/** A complete answer without React, for when rendering a page is what failed. Its style is `public/error.css`. */
export async function wholePage(what: "failure" | "refused", { status, reference }: Answer): Promise<Response> {
  const t = await getTranslations("ui");
  const shown = reference ? `<p>${t("failure.reference")}</p><p class="reference">${reference}</p>` : "";
  const html = `<!doctype html>
<html lang="${await getLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(`${what}.title`)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/error.css">
</head>
<body>
<main>
<img src="/icon.svg" alt="" width="36" height="36">
<h1>${t(`${what}.title`)}</h1>
<p>${t(`${what}.text`)}</p>
<p>${t(`${what}.advice`)}</p>
${shown}
<p><a href="/">${t("home")}</a></p>
</main>
</body>
</html>
`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
