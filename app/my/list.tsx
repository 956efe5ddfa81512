import Link from "next/link";
import { Icon } from "#app/ui/icons.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import type { listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isService, services } from "#lib/services/catalogue.ts";
import type { Status } from "#lib/standing/status.ts";

type Props = {
  collaborations: Awaited<ReturnType<typeof listCollaborationsOf>>;
  nameOf: (companyId: string) => string;
  /** Nothing waits for whoever only sees. */
  mayAnswer: (companyId: string) => boolean;
};

export async function CollaborationList({ collaborations, nameOf, mayAnswer }: Props) {
  const t = await getTranslations("my");
  const names = await getTranslations("services");
  const states = await getTranslations("customers.states");
  const ending = await getTranslations("ending");
  const locale = await getLocale();
  const labelOf = (state: Status, endsOn: string | null) =>
    state === "active" && endsOn ? ending("endsOn", { state: states(state), day: endsOn }) : states(state);
  return (
    <div className="stack">
      {collaborations.map((one) => {
        const { id, companyId, service, office, status, requestedAt, expiresAt, endsOn, changeWaits, termsWait } = one;
        const waits = mayAnswer(companyId) && (status === "requested" || changeWaits || termsWait);
        return (
          <Link className="service" key={id} href={`/my/${companyId}/collaborations/${id}`}>
            <span className="badge">
              <Icon name={isService(service) ? services[service].icon : "file-text"} />
            </span>
            <strong>{isService(service) ? names(`${service}.name`) : service}</strong>
            <small>{t("between", { company: nameOf(companyId), office })}</small>
            <span className="bar">
              <StateChip state={waits ? "requested" : status} label={waits ? t("waitsForYou") : labelOf(status, endsOn)} />
              <small>
                {status === "requested"
                  ? t("answerBefore", { day: dayInText(expiresAt, locale) })
                  : changeWaits
                    ? t("recipientChange")
                    : termsWait
                      ? t("newTerms")
                      : t("asked", { day: dayInText(requestedAt, locale) })}
              </small>
            </span>
          </Link>
        );
      })}
    </div>
  );
}
