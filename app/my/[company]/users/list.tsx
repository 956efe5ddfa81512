import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { userPath } from "#lib/companies/link.ts";
import type { ShownUser } from "#lib/companies/users.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";

type Props = { companyUser: CompanyUser; users: ShownUser[] };

/** Who is there. An administrator's names lead to where they change something. */
export async function UserList({ companyUser: { companyId, personId, role }, users }: Props) {
  const t = await getTranslations("users");
  const locale = await getLocale();
  return (
    <ul className="stack gap-s">
      {users.map((user) => (
        <li className="panel stack gap-xs" key={user.id}>
          <b>
            {role === "administrator" ? (
              <Link href={userPath({ companyId, userId: user.id })} prefetch={false}>
                {user.name}
              </Link>
            ) : (
              user.name
            )}
            {user.personId === personId && <span className="quiet"> ({t("you")})</span>}
          </b>
          <span>{shownAddress(user.email)}</span>
          <span className="quiet">
            {t("user.documents")}: {user.role === "administrator" ? t("user.everything") : t(`levels.${user.documents}.name`)}
          </span>
          <span className="bar">
            <Chip tone={user.role === "administrator" ? "good" : "quiet"}>{t(`roles.${user.role}.name`)}</Chip>
            {user.isMainContact && <Chip tone="good">{t("mainContact")}</Chip>}
            {!user.acceptedAt && <Chip tone="wait">{t("notSignedIn")}</Chip>}
            <small>{t("since", { day: dayInText(user.since, locale) })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
