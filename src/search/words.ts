// A line as people type it, read as words.

/** Words that say nothing about what is looked for, in both languages. */
const emptyWords = new Set(
  `saya aku sy kami kita anda kamu mau ingin pengen pingin minat mohon tolong bisa boleh apa apakah ada adakah yang yg di
  ke dari untuk utk dan atau dengan dg itu ini nya kah ya yah iya dong sih nih deh kok kan dulu juga lagi tidak nggak gak
  ga belum sudah udah dalam pada tentang soal info infonya informasi informasinya pak bu bapak ibu kak kakak bang gan sis
  min admin mas mbak bot tanya bertanya nanya cari mencari mengikuti ikut saja aja banyak sekali banget
  i im me my we you is are am do does can could would like want need to a an the of for in on at and or with about it
  this that please there any some so very much lot
  hi hello hey halo hai hei hallo helo assalamualaikum salam selamat pagi siang sore malam
  ok oke baik terima kasih makasih trims thanks thank`.split(/\s+/),
);

/** Words that ask for what we teach, whatever it is. */
const teachingWords = new Set(
  "belajar kursus pelatihan latihan kelas jurusan kejuruan program programme training course class trade learn study".split(
    " ",
  ),
);

/** Words that count only where nothing else is said: "servis ac" is about AC, whatever else is serviced. */
const weakWords = new Set(
  "servis service reparasi tukang teknisi jasa ahli kerja bekerja work jadi menjadi".split(" "),
);

/** Every word of a line, in small letters without marks. */
export function wordsIn(text: string): string[] {
  const plain = text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’‘]/g, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a line that say what is looked for, at most eight. */
export function tellingWords(text: string): string[] {
  const words = [...new Set(wordsIn(text).map(bare))].filter(
    (word) => !emptyWords.has(word) && !teachingWords.has(word),
  );
  const strong = words.filter((word) => !weakWords.has(word));
  return (strong.length > 0 ? strong : words).slice(0, 8);
}

/** Whether a line asks for trainings without naming one. */
export function asksForTraining(text: string): boolean {
  return tellingWords(text).length === 0 && wordsIn(text).some((word) => teachingWords.has(word));
}

/** Whether a word says nothing by itself. */
export function isEmpty(word: string): boolean {
  return emptyWords.has(word);
}

/** A word without the endings that make it a question or point at it: "biayanya", "gratiskah". */
function bare(word: string): string {
  return word.length > 6 ? word.replace(/(nya|kah)$/, "") : word;
}
