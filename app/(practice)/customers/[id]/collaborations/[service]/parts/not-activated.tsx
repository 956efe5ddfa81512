import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { ActivateLink } from "./activate-link.tsx";
import { Heading } from "./heading.tsx";

type Props = { service: Service; path: ServicePath };

/** What the service is, as long as the customer has never been asked. */
export async function NotActivated({ service, path }: Props) {
  const t = await getTranslations("service");
  const names = await getTranslations("services");
  return (
    <>
      <Heading service={service} state="not-activated" />
      <p>{names(`${service}.description`)}</p>
      <ActivateLink path={path}>{t("activate")}</ActivateLink>
    </>
  );
}
