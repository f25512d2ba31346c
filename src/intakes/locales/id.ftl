# Gelombang: dibuka, diubah, ditunda, dibatalkan oleh petugas.
intakes-home-button = Gelombang
intakes-new-button = Buka gelombang
intakes-resume-button = Lanjutkan yang tadi
intakes-past-button = Yang sudah lewat
intakes-list-ahead = <b>Gelombang</b> yang akan datang dan berjalan: { $count }
intakes-list-past = <b>Gelombang yang sudah lewat</b>: { $count }
intakes-none-ahead = <b>Gelombang</b>

    Belum ada gelombang yang akan datang. Buka yang baru dengan tombol di bawah.
intakes-none-past = Belum ada gelombang yang sudah lewat.
intakes-list-line = • <b>{ $name }</b>, mulai { $day }, { $centre }
    { $phase }, { $people } pendaftar, kursi { $held }/{ $seats }
intakes-phase-announced = diumumkan
intakes-phase-open = pendaftaran dibuka
intakes-phase-closed = pendaftaran ditutup
intakes-phase-running = sedang berjalan
intakes-phase-over = selesai
intakes-phase-off = tidak jadi
intakes-name = { $day }, { $centre }
intakes-name-numbered = Gelombang { $number }, { $day }, { $centre }

## Membuka yang baru
intakes-choose-trade = <b>Gelombang baru</b>: kejuruan apa?
intakes-choose-programme = <b>{ $trade }</b>: program apa?
intakes-draft-title = <b>Gelombang baru: { $programme }</b>
intakes-centre = { $centre }
intakes-draft-over = Itu sudah diumumkan atau dibuang.
intakes-dropped = Sudah dibuang. Tidak ada yang diumumkan.
intakes-left = Baik. Jawaban Anda tersimpan tujuh hari.
intakes-drop-button = Buang
intakes-ask-centre = Di balai mana? Pilih, atau ketik namanya.
intakes-ask-like = Seperti gelombang terakhir? Semua tanggal digeser, lalu Anda periksa. Tekan tanggal mulainya atau ketik, misalnya 1 Maret.
intakes-like-button = Seperti terakhir, mulai { $day }
intakes-anew-button = Isi satu per satu
intakes-ask-start = Kapan pelatihan mulai? Tekan atau ketik, misalnya 18 Januari 2027.
intakes-ask-end = Kapan pelatihan selesai? Tekan atau ketik, misalnya 5 Maret 2027.
intakes-ask-opens = Kapan pendaftaran dibuka? Tekan atau ketik, misalnya 1 Desember.
intakes-ask-closes = Hari terakhir pendaftaran? Tekan atau ketik, misalnya 4 Januari 2027.
intakes-ask-test = Kapan tes tulis? Tekan atau ketik, misalnya 11 Januari 2027.
intakes-ask-interview = Kapan wawancara? Tekan atau ketik, misalnya 12 Januari 2027.
intakes-ask-place = Di mana tes dan wawancara? Tekan, ketik tempatnya, misalnya Aula BLK lantai 2, atau bagikan lokasi dari Telegram.
intakes-ask-seats = Berapa kursi? Tekan atau ketik, misalnya 16.
intakes-ask-reserves = Berapa orang di daftar cadangan? Tekan atau ketik, misalnya 4.
intakes-ask-needs = Ada syarat tambahan untuk gelombang ini? Ketik satu baris satu syarat, misalnya: Tinggi badan minimal 155 cm
intakes-ask-papers = Apa yang harus dibawa saat tes? Ketik satu baris satu hal, misalnya: KTP asli
intakes-ask-number = Gelombang ke berapa tahun itu? Ketik angkanya, misalnya 2.
intakes-ask-confirm = Berapa hari sebelum mulai peserta diminta memastikan datang? Tekan atau ketik, misalnya 7, 3, 1.
intakes-ask-hold = Berapa jam kursi kosong ditahan untuk satu orang cadangan? Tekan atau ketik, misalnya 24.
intakes-point-kept = Titik peta sudah disimpan. Sekarang nama tempatnya.
intakes-last = Terakhir: { $name }
intakes-summary = Yang menunggu program ini: { $waiting } orang. Mereka dikabari saat pendaftaran dibuka. Sudah benar? Tekan Umumkan, atau yang ingin diubah.
intakes-summary-together = ⚠️ Sudah ada gelombang lain program ini yang mulai pada hari yang sama.
intakes-announce-button = Umumkan
intakes-announced = <b>Sudah diumumkan.</b> { $waiting } orang menunggu program ini dan dikabari sepuluh menit lagi, atau saat pendaftaran dibuka.

## Nama dan isinya
intakes-field-start = Mulai
intakes-field-end = Selesai
intakes-field-opens = Dibuka
intakes-field-closes = Ditutup
intakes-field-test = Tes tulis
intakes-field-interview = Wawancara
intakes-field-place = Tempat tes
intakes-field-seats = Kursi
intakes-field-reserves = Cadangan
intakes-field-needs = Syarat
intakes-field-papers = Yang dibawa
intakes-field-number = Gelombang ke
intakes-field-confirm = Ditanya kedatangan
intakes-field-hold = Kursi ditahan
intakes-line = { $field }: { $value }
intakes-line-training = Pelatihan: <b>{ $days }</b>
intakes-line-window = Pendaftaran: { $opens } sampai { $closes }
intakes-line-seats = Kursi: { $seats }, cadangan { $reserves }
intakes-now = <b>{ $field }</b> sekarang: { $value }
intakes-value-at-once = langsung
intakes-value-none = tidak ada
intakes-value-at-centre = di balai
intakes-value-days-before = { $days } hari sebelumnya
intakes-value-hours = { $hours } jam
intakes-choice-last = Seperti terakhir: { $value }

## Yang belum bisa diterima
intakes-problem-day = Tanggal itu belum saya pahami. Tulis misalnya: 18 Januari 2027
intakes-problem-past = Tanggal itu sudah lewat; sekarang { $today }. Tulis yang akan datang.
intakes-problem-far = Itu lebih dari tiga tahun lagi. Periksa tahunnya, misalnya: 18 Januari 2027
intakes-problem-before = { $field } tidak boleh sesudah { $other }, { $day }. Tulis hari itu atau sebelumnya.
intakes-problem-after = { $field } tidak boleh sebelum { $other }, { $day }. Tulis hari itu atau sesudahnya.
intakes-of-start = hari mulai
intakes-of-end = hari selesai
intakes-of-opens = pendaftaran dibuka
intakes-of-closes = pendaftaran ditutup
intakes-of-test = tes tulis
intakes-of-interview = wawancara
intakes-problem-figure = Tulis angka dari { $least } sampai { $most }, misalnya { $good }.
intakes-problem-days = Tulis paling banyak lima angka dari 1 sampai 30, misalnya: 7, 3, 1
intakes-problem-place = Tulis nama tempat paling panjang 120 huruf, misalnya: Aula BLK lantai 2
intakes-problem-lines = Tulis paling banyak delapan baris, satu hal satu baris, misalnya: KTP asli
intakes-problem-lines-long = Ada baris yang terlalu panjang. Tulis paling panjang 120 huruf, misalnya: KTP asli dan fotokopi
intakes-problem-held = Sudah { $held } kursi terisi, jadi kursi tidak bisa kurang dari { $held }.
intakes-problem-reason = Tulis alasannya dalam 5 sampai 300 huruf, misalnya: Bengkel las sedang diperbaiki.

## Kartu dan perubahan
intakes-card-title = <b>{ $programme }{ $number }</b>
intakes-card-centre = { $centre }, <b>{ $phase }</b>
intakes-counts = Kursi terisi { $held } dari { $seats }. { $counts }
intakes-counts-none = Belum ada pendaftar.
intakes-people-button = Pendaftar
intakes-history-button = Riwayat
intakes-edit-button = Ubah
intakes-postpone-button = Tunda
intakes-close-button = Tutup pendaftaran
intakes-reopen-button = Buka pendaftaran lagi
intakes-off-button = Batalkan gelombang
intakes-undo-button = ↩ Urungkan (sampai { $until })
intakes-edit-which = Apa yang diubah? Tanggal dan tempat yang berubah dikabarkan kepada semua pendaftar.
intakes-changed = Sudah diubah.
intakes-changed-told = Sudah diubah. { $people } pendaftar dikabari mulai { $at }; sampai saat itu bisa diurungkan.
intakes-same = Tidak ada yang berubah.
intakes-ask-postpone = Sekarang mulai { $start }. Ditunda sampai kapan? Semua tanggal ikut bergeser. Tekan, atau ketik tanggal mulai yang baru, misalnya 1 Maret.
intakes-postpone-by = { $weeks } minggu: mulai { $day }
intakes-is-closed = Pendaftaran ditutup. Yang sudah terdaftar tetap terdaftar.
intakes-is-reopened = Pendaftaran dibuka lagi.
intakes-ask-off = Gelombang ini dibatalkan? { $people } pendaftar ditarik, membaca alasan Anda, dan dikabari bila ada jadwal baru. Ketik alasannya, misalnya: Bengkel las sedang diperbaiki.
intakes-is-off = Gelombang ini dibatalkan. { $people } pendaftar dikabari mulai { $at }; sampai saat itu bisa diurungkan.
intakes-undo-undone = Sudah diurungkan. Tidak ada yang dikabari tentang itu.
intakes-undo-late = Itu tidak bisa diurungkan lagi: sepuluh menitnya sudah lewat, atau ada perubahan sesudahnya.
intakes-undo-taken = Itu tidak bisa diurungkan: sudah ada yang mendaftar atau memegang kursi. Ubah atau batalkan gelombangnya.
intakes-fixed-off = Gelombang ini tidak jadi, jadi tidak bisa diubah lagi.
intakes-fixed-over = Gelombang ini sudah selesai, jadi tidak bisa diubah lagi.
intakes-fixed-begun = Pelatihannya sudah mulai: hanya hari selesainya yang masih bisa diubah.
intakes-fixed-passed = Hari itu sudah lewat, jadi tidak bisa diubah lagi.
intakes-history-title = <b>Riwayat gelombang ini</b>
intakes-history-none = Belum ada yang diubah di sini.
intakes-history-line = • { $at }: { $what }{ $reason }
intakes-history-undone = • { $at }: diurungkan ({ $what })
intakes-step-opened = diumumkan
intakes-step-closedAt = pendaftaran ditutup atau dibuka lagi
intakes-step-calledOff = dibatalkan

## Yang dibaca pendaftar
intakes-news-changed = Ada perubahan jadwal pada pendaftaran <b>{ $number }</b>, { $programme }.
intakes-news-training = Pelatihan: <b>{ $is }</b> (sebelumnya { $was })
intakes-news-test = Tes tulis: <b>{ $is }</b> (sebelumnya { $was })
intakes-news-interview = Wawancara: <b>{ $is }</b> (sebelumnya { $was })
intakes-news-place = Tempat tes: <b>{ $is }</b> (sebelumnya { $was })
intakes-news-point = Titik peta tempat tes berubah.
intakes-news-none = belum ditentukan
intakes-news-next = Anda tetap terdaftar dan tidak perlu melakukan apa-apa. Kalau jadwal baru tidak cocok, buka pendaftaran Anda dan tarik.
intakes-off-reason = Alasan dari balai: { $reason }
intakes-off-next = Anda tidak perlu melakukan apa-apa: begitu ada jadwal baru program ini, Anda saya kabari.

## Unduhan
intakes-file-title = Gelombang
intakes-file-name = gelombang
intakes-file-all = Semua gelombang
intakes-file-year = Tahun { $year }
intakes-column-code = Kode
intakes-column-programme = Program
intakes-column-centre = Balai
intakes-column-phase = Keadaan
intakes-column-people = Pendaftar
intakes-column-held = Kursi terisi
