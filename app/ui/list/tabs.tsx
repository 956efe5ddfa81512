import type { Route } from "next";
import Link from "next/link";

type Props<Href extends string> = { label: string; items: { href: Route<Href>; name: string; count?: number }[]; current: NoInfer<Href> };

export function Tabs<Href extends string>({ label, items, current }: Props<Href>) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      {items.map(({ href, name, count }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
          {name}
          {count !== undefined && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
