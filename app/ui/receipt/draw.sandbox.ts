import { serve } from "#lib/sandbox/serve.ts";
import { drawSheet } from "./draw.ts";

serve(drawSheet);
