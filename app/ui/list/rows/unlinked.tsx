"use client";

import Link from "next/link";
import type { ServicePath } from "#lib/standing/links.ts";

export type UnlinkedRow = [customer: string, path: ServicePath, way: "task" | "activate", service: string, what: string];

type Props = { rows: UnlinkedRow[]; texts: { link: string; linkThis: string } };

/** From bare words, as those of the customers. `linkThis` has {service} and {name} in it. */
export const UnlinkedRows = ({ rows, texts }: Props) => (
  <tbody>
    {rows.map(([customer, path, way, service, what]) => (
      <tr key={path}>
        <td>
          <Link className="name" href={path} prefetch={false}>
            {customer}
          </Link>
        </td>
        <td>{service}</td>
        <td>{what}</td>
        <td>
          <Link
            href={`${path}/${way}`}
            prefetch={false}
            aria-label={texts.linkThis.replace("{service}", () => service).replace("{name}", () => customer)}
          >
            {texts.link}
          </Link>
        </td>
      </tr>
    ))}
  </tbody>
);
