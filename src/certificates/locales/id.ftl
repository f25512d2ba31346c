# Pengingat sebelum sertifikat berakhir.
certificates-remind-named = <b>{ $scheme }</b>, sertifikat dengan nomor berakhiran { $end }
certificates-remind-left = Berlaku sampai <b>{ $day }</b>: { $left } hari lagi.
certificates-remind-today = Berlaku sampai hari ini, <b>{ $day }</b>.
certificates-remind-over = Masa berlakunya habis pada <b>{ $day }</b>.
certificates-remind-how-early =
    <b>Cara memperpanjang:</b> daftar ke lembaga sertifikasi (LSP) yang menerbitkannya, biasanya 3–6 bulan sebelum berakhir. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Biayanya ditentukan LSP.
certificates-remind-how-soon =
    <b>Kalau belum diperpanjang:</b> hubungi lembaga sertifikasi (LSP) yang menerbitkannya sekarang juga. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Setelah berakhir, biasanya harus ikut uji kompetensi lengkap lagi.
certificates-remind-how-over =
    Keahlian Anda tetap milik Anda. Untuk mendapat sertifikat baru, biasanya perlu ikut uji kompetensi lengkap lagi. Tanyakan ke lembaga sertifikasi (LSP) yang menerbitkannya, dan bawa sertifikat lama serta bukti kerja terakhir.
certificates-remind-session = Uji kompetensi berikutnya untuk { $scheme }: { $at }, { $place }.
certificates-remind-no-session = { $centre } belum punya tanggal uji kompetensi berikutnya. Silakan tanya.
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

# Apakah sertifikat ini milik Anda?
certificates-match-question = Apakah ini milik Anda? Di catatan balai ada nama dan tanggal lahir yang sama dengan Anda:
certificates-match-issued = • <b>{ $scheme }</b>, terbit tahun { $year }, nomor berakhiran { $end }
certificates-match-on-the-way = • <b>{ $scheme }</b>, terdaftar untuk uji kompetensi
certificates-match-why = Saya bertanya dulu, karena bisa saja milik orang lain yang bernama sama. Kalau milik Anda, masa berlakunya bisa Anda lihat di sini, dan saya ingatkan sebelum berakhir.
certificates-match-yes = Ya, milik saya
certificates-match-no = Bukan milik saya
certificates-match-open = Sertifikat saya
certificates-match-matched = Baik, sudah tercatat milik Anda di sini. Saya akan mengingatkan sebelum masa berlakunya habis.
certificates-match-declined = Terima kasih. Saya tidak akan menanyakannya lagi.
certificates-match-taken = Maaf, sementara itu sertifikat itu sudah tercatat milik akun lain. Kalau itu milik Anda, datanglah ke balai dengan KTP dan sertifikatnya.
certificates-match-unknown = Pertanyaan itu sudah tidak berlaku. Kalau sertifikat itu milik Anda, tanyakan ke balai.

certificates-status-registered = terdaftar untuk uji kompetensi
certificates-status-scheduled = uji kompetensi sudah dijadwalkan
certificates-status-competent = kompeten, sertifikatnya sedang diproses
certificates-status-notYetCompetent = belum kompeten
certificates-status-absent = tidak hadir saat uji kompetensi
certificates-status-withdrawn = dibatalkan
certificates-status-active = berlaku
certificates-status-expiring = masih berlaku, segera berakhir
certificates-status-expired = masa berlakunya sudah habis
certificates-status-revoked = dicabut
certificates-status-superseded = sudah diganti dengan yang lebih baru

certificates-change-registered = terdaftar untuk uji kompetensi
certificates-change-scheduled = uji kompetensi dijadwalkan
certificates-change-competent = kompeten
certificates-change-notYetCompetent = belum kompeten
certificates-change-absent = tidak hadir di uji kompetensi
certificates-change-issued = terbit
certificates-change-revoked = dicabut
certificates-change-superseded = diganti yang lebih baru
certificates-change-withdrawn = dibatalkan
certificates-change-corrected = dibetulkan
