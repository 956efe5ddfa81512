"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "../icons.tsx";

const never = () => () => {};

/** Opens the browser's own dialog; without a script there is nothing to open it with. */
export function Print({ children }: { children: string }) {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!runs) return null;
  return (
    <button type="button" className="button push" onClick={() => window.print()}>
      <Icon name="printer" />
      {children}
    </button>
  );
}
