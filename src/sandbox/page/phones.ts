/** A number as one would write it down: `+62 812 0046 0101`. */
export function readablePhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  const [, country, first, rest] = /^(62)(\d{3})(\d{4,})$/.exec(digits) ?? [];
  if (!country || !first || !rest) return digits && `+${digits}`;
  return `+${country} ${first} ${rest.replace(/(\d{4})(?=\d)/g, "$1 ")}`;
}
