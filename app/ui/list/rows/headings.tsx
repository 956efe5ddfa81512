"use client";

import type { Route } from "next";
import Link from "next/link";

/** `href` sorts the list by this, or the other way round when it is sorted so already. */
export type SortHeading = [label: string, href?: Route, sorted?: "ascending" | "descending"];

/** From bare words, as the rows below them. */
export const Headings = ({ headings }: { headings: SortHeading[] }) =>
  headings.map(([label, href, sorted]) => (
    <th key={label} scope="col" aria-sort={sorted}>
      {href ? (
        <Link href={href} prefetch={false}>
          {label}
          {sorted && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
        </Link>
      ) : (
        label
      )}
    </th>
  ));
