import Link from "next/link";
import { Facts } from "#app/ui/facts.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { OwnSummary } from "#lib/people/summary.ts";

/** The address that everything hangs on, and what the person is where. */
export async function Places({ data: { person, companies, offices } }: { data: OwnSummary }) {
  const t = await getTranslations("ownData");
  const roles = await getTranslations("users.roles");
  const rights = await getTranslations("settings.rights");
  const locale = await getLocale();
  const time = (askedAt: Date, acceptedAt: Date | null, to: Date | null) => {
    const from = acceptedAt ?? askedAt;
    if (to) return t("fromTo", { from: dayInText(from, locale), to: dayInText(to, locale) });
    return t(acceptedAt ? "since" : "asked", { day: dayInText(from, locale) });
  };
  const places = [
    ...companies.map(({ company, role, isMainContact, addedAt, acceptedAt, removedAt }) => ({
      name: company,
      what: isMainContact && !removedAt ? t("mainContact") : roles(`${role}.name`),
      time: time(addedAt, acceptedAt, removedAt),
    })),
    ...offices.map((place) => ({
      name: place.office,
      what: t("employee", { rights: rights(`${place.rights}.name`) }),
      time: time(place.createdAt, place.acceptedAt, place.disabledAt),
    })),
  ];
  return (
    <section className="stack">
      <h2>{t("places")}</h2>
      <div className="panel stack">
        <Facts items={[[t("email"), shownAddress(person.email)]]} />
        <p className="quiet">{t("emailText")}</p>
        {places.length > 0 && (
          <ul className="stack gap-s">
            {places.map(({ name, what, time: when }) => (
              <li className="stack gap-xs" key={`${name} ${what} ${when}`}>
                <b>{name}</b>
                <span>{what}</span>
                <small>{when}</small>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link href="/places">{t("answerOrLeave")}</Link>
        </p>
      </div>
    </section>
  );
}
