import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { backTo, chosenIn, placeIn, readerAt } from "#app/ui/documents/sent.ts";
import { markHandled, reopen } from "#lib/exchange/chosen/handle.ts";

/** Marks the chosen documents as handled, or takes that back. */
export const POST = postHandler(async (form) => {
  const place = placeIn(form);
  const reader = await readerAt(place);
  const chosen = chosenIn(form);
  if (chosen.length === 0) return seeOther(backTo(place, form, { notice: "nothing-chosen" }));
  const isUndo = form.has("undo");
  const { handled } = await (isUndo ? reopen : markHandled)(reader, chosen);
  return seeOther(
    backTo(place, form, isUndo ? { notice: "reopened", many: String(handled.length) } : { notice: "handled", marked: handled.join(".") }),
  );
});
