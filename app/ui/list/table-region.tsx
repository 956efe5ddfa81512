import type { ReactNode } from "react";

/** A table that is wider than a phone scrolls sideways; it has a name and is reached by keyboard. */
export const TableRegion = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
  <section className="table" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
