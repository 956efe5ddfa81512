"use client";

import { useEffect } from "react";

/** An action or a script that threw: on to the page that the server renders without React, in the reader's language. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => location.replace(`/error?reference=${encodeURIComponent(error.digest ?? "")}`), [error]);
  return (
    <html lang="en">
      <body />
    </html>
  );
}
