"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ownPath } from "#lib/links.ts";

/** The rows of a table as one string, which `html` has written. Their links open in place, as those of next/link do, by one listener. */
export function HtmlRows({ rows }: { rows: string[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const router = useRouter();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const path = event.target instanceof HTMLElement && event.target.closest("a")?.getAttribute("href");
      if (!path || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      router.push(ownPath(path));
    };
    const { current } = body;
    current?.addEventListener("click", open);
    return () => current?.removeEventListener("click", open);
  }, [router]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place, for what `html` has written
  return <tbody ref={body} dangerouslySetInnerHTML={{ __html: rows.join("") }} />;
}
