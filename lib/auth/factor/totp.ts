import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** RFC 4648: what authenticator apps take as a secret. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const stepSeconds = 30;

/** 160 bits in 32 characters. */
export const newSecret = (): string => Array.from(randomBytes(32), (byte) => alphabet[byte % 32]).join("");

/** The six digits of one step of time (RFC 6238, HMAC-SHA-1, as every app has it). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export const stepAt = (seconds: number): number => Math.floor(seconds / stepSeconds);

/** The step that a code belongs to: this one, or the one before or after, for clocks that are half a minute off. */
export function stepOf(secret: string, typed: string, now: number): number | undefined {
  return [now, now - 1, now + 1].find((step) => isSame(codeAt(secret, step), typed));
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
