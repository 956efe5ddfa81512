/** What a form showed of something when it was opened, field by field. */
export type Seen = Readonly<Record<string, string>>;
export type Change = { field: string; before: string; now: string };

/** Where a form says it. */
export const seenField = "seen";

/** Whether something is no longer what whoever saves it saw; a verb that is told nothing of that asks nothing. */
export const isStale = (seen: Seen | undefined, current: Seen): boolean =>
  seen !== undefined && Object.keys(current).some((field) => seen[field] !== current[field]);

/** What has become something else since. */
export const changesSince = (seen: Seen, current: Seen): Change[] =>
  Object.entries(current).flatMap(([field, now]) => {
    const before = seen[field];
    return before === undefined || before === now ? [] : [{ field, before, now }];
  });
