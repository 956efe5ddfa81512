const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** A letter on its own, for a frame of ours; letters carry their styles in their elements, which no page of ours may. */
export const letterResponse = (html: string): Response =>
  new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "Cache-Control": "no-store" },
  });
