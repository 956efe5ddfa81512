import { whenOrphaned } from "#db/local/parent.ts";

// Preloaded into what the demo starts: nothing of it stays behind when the demo is killed.
whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
