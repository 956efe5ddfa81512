import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { mayOpenMailbox } from "#lib/access/mailbox.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Level } from "#lib/rights.ts";
import type { CompanyRole } from "#lib/who.ts";

type Company = { companyId: string; companyName: string; role: CompanyRole; documents: Level };
type Props = { companies: Company[]; attention: Map<string, number> };

/** What there is to see and govern beside the collaborations, company by company. */
export async function CompanyPages({ companies, attention }: Props) {
  const t = await getTranslations("my.pages");
  return companies.map(({ companyId, companyName, ...place }) => (
    <section className="stack" key={companyId}>
      <h2>{companyName}</h2>
      <div className="services">
        {mayOpenMailbox(place) && (
          <Link className="service" href={`/my/${companyId}/documents`} prefetch={false}>
            <span className="badge">
              <Icon name="file-text" />
            </span>
            <strong>{t("documents")}</strong>
            <small>{t("documentsLine")}</small>
            {attention.has(companyId) && <Chip tone="wait">{t("attention", { many: attention.get(companyId) ?? 0 })}</Chip>}
          </Link>
        )}
        <Link className="service" href={`/my/${companyId}/access`} prefetch={false}>
          <span className="badge">
            <Icon name="shield-check" />
          </span>
          <strong>{t("access")}</strong>
          <small>{t("accessLine")}</small>
        </Link>
        <Link className="service" href={`/my/${companyId}/users`} prefetch={false}>
          <span className="badge">
            <Icon name="users" />
          </span>
          <strong>{t("users")}</strong>
          <small>{t("usersLine")}</small>
        </Link>
      </div>
    </section>
  ));
}
