"use client";

import { type ChangeEvent, useEffect, useState } from "react";

/** Ticks every box of its table at once. Without scripts it would do nothing and is not there. */
export function SelectPage({ label }: { label: string }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);

  function tickAll({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    for (const box of currentTarget.closest("table")?.querySelectorAll("tbody [type=checkbox]") ?? []) {
      if (box instanceof HTMLInputElement) box.checked = currentTarget.checked;
    }
  }
  return works ? <input type="checkbox" aria-label={label} onChange={tickAll} /> : null;
}
