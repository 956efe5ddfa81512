"use client";

import { useEffect } from "react";

/** A file to save leaves the page as it is: nothing tells that it has come. */
const atMost = 8000;

/** The button of a form that the browser posts shows that it was pressed, until another page stands there. */
export function Pressed() {
  useEffect(() => {
    function press({ target, submitter, defaultPrevented }: SubmitEvent) {
      const isPosted = target instanceof HTMLFormElement && target.method === "post";
      if (defaultPrevented || !isPosted) return;
      submitter?.setAttribute("aria-busy", "true");
      setTimeout(release, atMost);
    }
    addEventListener("submit", press);
    addEventListener("pageshow", release);
    return () => {
      removeEventListener("submit", press);
      removeEventListener("pageshow", release);
    };
  }, []);
  return null;
}

/** Also on a page that somebody comes back to. */
function release() {
  for (const button of document.querySelectorAll("button[aria-busy]")) button.removeAttribute("aria-busy");
}
