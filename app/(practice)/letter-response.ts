import { letterIn, type Preview } from "#lib/collaborations/preview.ts";
import { composePreview } from "#lib/mail/preview.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** A letter on its own; letters carry their styles in their elements, which no page of ours may. */
export async function letterResponse(preview: Preview, language: unknown): Promise<Response> {
  const { html } = await composePreview(letterIn(preview, language));
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "Cache-Control": "no-store" },
  });
}
