// The provinces as people write them, to tell a place elsewhere from a misspelt one here.
import { plainly } from "../platform/typed-text.ts";

const names = new RegExp(
  `\\b(${[
    "aceh|nad|sumatera?|sumut|sumbar|sumsel|riau|kepri|jambi|bengkulu|lampung|bangka|belitung|babel",
    "jakarta|dki|jabar|jawa barat|west java|jateng|jawa tengah|central java|jogja(karta)?|yogya(karta)?|diy|banten",
    "jatim|jawa timur|east java|ntb|bali|ntt|nusa ?tenggara|kalimantan|kalbar|kalteng|kalsel|kaltim|kaltara",
    "sulawesi|sulut|sulteng|sulsel|sultra|sulbar|gorontalo|maluku|malut|papua",
    "luar negeri|abroad|overseas|malaysia|singapur(a|e)|brunei|taiwan|hong ?kong|korea|jepang|japan|arab|saudi",
  ].join("|")})\\b`,
);

/** Whether a text names a province of Indonesia, in full or by its short form, or says that it is abroad. */
export function namesAProvince(typed: string): boolean {
  return names.test(plainly(typed));
}
