// Where a certificate can be read of by those who have its code.
import type { Config } from "../config.ts";

/** The address of its public page; where pages cannot be reached from outside, the link that opens this chat. */
export function certificateLink({ publicUrl }: Pick<Config, "publicUrl">, botName: string, code: string): string {
  return publicUrl === undefined ? `https://t.me/${botName}?start=c_${code}` : `${publicUrl}/c/${code}`;
}
