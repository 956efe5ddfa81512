import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";
import { ownPath } from "#lib/links.ts";

/** One listener for all links in an element, which then open as Next's own do: in place, unless a new tab or window is asked for. */
export function useLinksInPlace<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const router = useRouter();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const path = event.target instanceof HTMLElement && event.target.closest("a")?.getAttribute("href");
      if (!path || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      router.push(ownPath(path));
    };
    const { current } = element;
    current?.addEventListener("click", open);
    return () => current?.removeEventListener("click", open);
  }, [router]);
  return element;
}
