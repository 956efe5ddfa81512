import { limitUses } from "#db/schema/index.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** A life holds more letters than a day lets anybody cause: what is counted is forgotten, and is no row of a life's. */
export const forgetLimits = () => superuser.delete(limitUses);
