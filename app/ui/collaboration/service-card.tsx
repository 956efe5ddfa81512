import Link from "next/link";
import type { ReactNode } from "react";
import { getTranslations } from "#lib/i18n/request.ts";
import { type Service, services } from "#lib/services/catalogue.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { Icon } from "../icons.tsx";

type Props = {
  service: Service;
  href: ServicePath | `/collaborations/activate?${string}`;
  children?: ReactNode;
};

/** A service by its icon, its name and one line, as a way to more. */
export async function ServiceCard({ service, href, children }: Props) {
  const names = await getTranslations("services");
  return (
    <Link className="service" href={href} prefetch={false}>
      <span className="badge">
        <Icon name={services[service].icon} />
      </span>
      <strong>{names(`${service}.name`)}</strong>
      <small>{names(`${service}.line`)}</small>
      {children && <span>{children}</span>}
    </Link>
  );
}
