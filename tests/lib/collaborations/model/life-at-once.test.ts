import { test } from "vitest";
import { atOnce, singly } from "./attempt.ts";
import { anHour, liveThrough } from "./lives.ts";

test("what two do in the same moment comes out as if one of them had come first", () => liveThrough([singly, singly, atOnce]), anHour);
