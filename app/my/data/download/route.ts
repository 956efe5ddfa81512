import { download } from "#app/entry/attachment.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { collectOwnData, ownDataInFile } from "#lib/people/own-data.ts";
import { now } from "#lib/time.ts";

/** All that is stored about whoever asks, as a file. */
export const POST = postHandler(async () => {
  const person = await requirePerson();
  const way = await wayToProof("/my/data");
  if (way) return seeOther(way);
  const data = await collectOwnData(person, await readSessionToken());

  const t = await getTranslations("ownData");
  const content = new TextEncoder().encode(`${ownDataInFile(data)}\n`);
  return download({ name: `${t("file")}-${calendarDay(now())}.json`, content, type: "application/json; charset=utf-8" });
});
