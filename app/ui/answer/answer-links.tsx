import { type Code, codesAfter } from "#lib/exchange/answer/codes.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = {
  /** Where the document is read: `documentPath(…)`. */
  path: string;
  /** The last answer that was given. */
  answer: Code | null;
  leadsToOthers?: boolean;
};

const looks = { AP: "primary", UQ: "secondary", RE: "danger" } as const;
const first = ["AP", "UQ", "RE"] as const;

/** The answers that are given most, each of which may still follow, and the way to all others. */
export async function AnswerLinks({ path, answer, leadsToOthers = true }: Props) {
  const codes = codesAfter(answer);
  if (codes.length === 0) return null;
  const t = await getTranslations("answerDocument");
  const hasOthers = codes.some((code) => !first.some((one) => one === code));
  return (
    <div className="bar">
      {first
        .filter((code) => codes.includes(code))
        .map((code) => (
          <a className={`button ${looks[code]}`} href={`${path}/answer?code=${code}`} key={code}>
            {t(`links.${code}`)}
          </a>
        ))}
      {leadsToOthers && hasOthers && <a href={`${path}/answer`}>{t("others")}</a>}
    </div>
  );
}
