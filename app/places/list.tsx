import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { OwnPlace } from "#lib/people/own-places.ts";
import { placePath } from "#lib/standing/links.ts";

/** Each with the one thing to do about it: answer, or leave. */
export async function PlaceList({ places }: { places: OwnPlace[] }) {
  const t = await getTranslations("places");
  const rights = await getTranslations("settings.rights");
  const roles = await getTranslations("users.roles");
  const locale = await getLocale();
  return (
    <ul className="stack gap-s">
      {places.map((place) => (
        <li className="panel stack gap-xs" key={place.invitationId}>
          <b>{place.name}</b>
          <span>
            {place.kind === "office"
              ? t("employee", { rights: rights(`${place.rights}.name`) })
              : place.isMainContact
                ? t("mainContact")
                : roles(`${place.role}.name`)}
          </span>
          <span className="bar">
            <small>
              {place.acceptedAt
                ? t("since", { day: dayInText(place.acceptedAt, locale) })
                : t("askedOn", { day: dayInText(place.askedAt, locale) })}
            </small>
            <a
              className={place.acceptedAt ? "button plain" : "button"}
              href={place.acceptedAt ? `${placePath(place.invitationId)}/leave` : placePath(place.invitationId)}
              aria-label={t(place.acceptedAt ? "leaveWhich" : "answerWhich", { name: place.name })}
            >
              {t(place.acceptedAt ? "leave" : "answer")}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
