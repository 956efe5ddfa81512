import { serve } from "#lib/sandbox/serve.ts";
import type { Task } from "./read-apart.ts";
import { fileIn, readingOf } from "./reading.ts";

serve((task: Task) => ("place" in task ? fileIn(task.bytes, task.place) : readingOf(task.bytes, task.locale)));
