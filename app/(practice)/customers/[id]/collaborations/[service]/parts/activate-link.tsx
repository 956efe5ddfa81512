import Link from "next/link";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { path: ServicePath; children: string };

export const ActivateLink = ({ path, children }: Props) => (
  <div className="bar">
    <Link className="button primary" href={`${path}/activate`}>
      {children}
    </Link>
  </div>
);
