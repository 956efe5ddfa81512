"use client";

import type { Route } from "next";
import Link from "next/link";
import { Icon, type IconName } from "../icons.tsx";

type Listed = { href: Route; icon: IconName; name: string; count: string; isCurrent: boolean };

/** The links of a navigation, each with how much waits behind it. */
export const Places = ({ places }: { places: Listed[] }) => (
  <ul>
    {places.map(({ href, icon, name, count, isCurrent }) => (
      <li key={href}>
        <Link href={href} prefetch={false} aria-current={isCurrent ? "true" : undefined}>
          <Icon name={icon} />
          {name}
          {count && <span className="count">{count}</span>}
        </Link>
      </li>
    ))}
  </ul>
);
