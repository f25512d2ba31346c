# Pengingat sebelum sertifikat berakhir.
certificates-remind-named = <b>{ $scheme }</b>, sertifikat dengan nomor berakhiran { $end }
certificates-remind-left = Berlaku sampai <b>{ $day }</b>: { $left } hari lagi.
certificates-remind-today = Berlaku sampai hari ini, <b>{ $day }</b>.
certificates-remind-over = Masa berlakunya habis pada <b>{ $day }</b>.
certificates-remind-how-early =
    <b>Cara memperpanjang:</b> daftar ke lembaga sertifikasi (LSP) yang menerbitkannya, biasanya 3–6 bulan sebelum berakhir. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Biayanya ditentukan LSP.
certificates-remind-how-soon =
    <b>Kalau belum diperpanjang:</b> hubungi lembaga sertifikasi (LSP) yang menerbitkannya sekarang juga. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Setelah berakhir, biasanya harus ikut asesmen lengkap lagi.
certificates-remind-how-over =
    Keahlian Anda tetap milik Anda. Untuk mendapat sertifikat baru, biasanya perlu ikut asesmen lengkap lagi. Tanyakan ke lembaga sertifikasi (LSP) yang menerbitkannya, dan bawa sertifikat lama serta bukti kerja terakhir.
certificates-remind-session = Asesmen berikutnya untuk { $scheme }: { $at }, { $place }.
certificates-remind-no-session = { $centre } belum punya tanggal asesmen berikutnya. Silakan tanya.
certificates-remind-why = Saya menulis karena sertifikat ini tercatat milik Anda. Untuk menghentikan semua kabar seperti ini: /berhenti
certificates-remind-open = Buka sertifikat saya
certificates-remind-open-one = Buka sertifikat …{ $end }
certificates-remind-ask = Tanya balai
certificates-remind-off = Jangan ingatkan lagi tentang ini
certificates-remind-off-one = Jangan ingatkan lagi tentang …{ $end }
certificates-remind-on = Ingatkan lagi
certificates-remind-is-off = Baik. Saya tidak akan mengingatkan lagi tentang sertifikat ini. Sertifikat Anda yang lain tetap saya ingatkan.
certificates-remind-on-again = Baik. Saya akan mengingatkan lagi sebelum sertifikat ini berakhir.
certificates-not-yours = Sertifikat itu tidak tercatat milik Anda.
