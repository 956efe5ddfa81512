"use client";

import { useEffect } from "react";

/** Ctrl+K or ⌘K leads to the search from wherever one is. */
export function SearchKey() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const field = document.getElementById("search");
      if (field instanceof HTMLInputElement) field.select();
      else location.assign("/customers#search");
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return null;
}
