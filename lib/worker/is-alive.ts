import { isAlive } from "./alive.ts";

process.exitCode = isAlive() ? 0 : 1;
