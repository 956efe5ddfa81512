import { test } from "vitest";
import { singly } from "./attempt.ts";
import { anHour, liveThrough } from "./lives.ts";

test("whatever employees and administrators do one after the other, every promise holds", () => liveThrough([singly]), anHour);
