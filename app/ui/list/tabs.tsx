import type { Route } from "next";
import Link from "next/link";

type Props<Href extends string> = { label: string; items: Tab<Href>[]; current: NoInfer<Href> };
/** `asks`: what it counts waits for somebody. */
type Tab<Href extends string> = { href: Route<Href>; name: string; count?: number | string; asks?: boolean };

export function Tabs<Href extends string>({ label, items, current }: Props<Href>) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {items.map(({ href, name, count, asks }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
          {name}
          {count !== undefined && <span className={asks ? "count asks" : "count"}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
