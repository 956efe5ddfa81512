"use client";

import Link from "next/link";
import type { ServicePath } from "#lib/standing/links.ts";

export type ActiveRow = [
  id: string,
  href: ServicePath,
  customer: string,
  service: string,
  task: string,
  owner: string,
  responsible: string,
  since: string,
  billed?: string,
  period?: string,
];

/** From bare words, as those of the customers. */
export const ActiveRows = ({ rows }: { rows: ActiveRow[] }) => (
  <tbody>
    {rows.map(([id, href, customer, service, task, owner, responsible, since, billed, period]) => (
      <tr key={id}>
        <td>
          <Link className="name" href={href} prefetch={false}>
            {customer}
          </Link>
          <small>{service}</small>
        </td>
        <td>{task}</td>
        <td>{owner}</td>
        <td>{responsible}</td>
        {billed && (
          <td>
            {billed}
            {period && <small>{period}</small>}
          </td>
        )}
        <td className="quiet">{since}</td>
      </tr>
    ))}
  </tbody>
);
