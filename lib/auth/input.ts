import { z } from "zod";

export const SignInAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
