# Uji kompetensi: dari jadwal sampai sertifikat di tangan.
assessments-title = <b>Uji kompetensi</b>
assessments-none-ahead = Belum ada uji yang dijadwalkan.
assessments-none-today = Hari ini tidak ada uji.
assessments-today = Hari ini: { $count }
assessments-ahead = Yang akan datang: { $count }
assessments-line = • <b>{ $at }</b>
    { $scheme }: { $people } peserta, { $coming } akan datang, { $cannot } tidak bisa
assessments-past-title = <b>Uji yang sudah lewat</b>
assessments-past-none = Belum ada.
assessments-past-line = • { $at }, { $scheme }: { $people } peserta, { $open } menunggu hasil
assessments-session-button = { $at } · { $scheme }
assessments-home-button = Uji kompetensi
assessments-new-button = Jadwalkan uji
assessments-past-button = Yang sudah lewat
assessments-awaiting-button = Menunggu hasil · { $count }
assessments-documents-button = Dokumen · { $count }
assessments-late-button = Terlambat · { $count }
assessments-appeals-button = Keberatan · { $count }
assessments-awaiting-title = <b>Menunggu hasil</b>: { $count }
assessments-awaiting-none = Tidak ada yang menunggu hasil.
assessments-awaiting-line = • { $name }, { $scheme }, diuji { $day }

# Skema dan unitnya
assessments-trades-title = Uji untuk kejuruan apa? Pilih kejuruan, lalu skemanya.
assessments-trades-none = Belum ada skema untuk balai Anda.
assessments-schemes-title = <b>{ $trade }</b>: pilih skemanya.
assessments-scheme-title = <b>{ $name }</b>
assessments-scheme-validity = Sertifikat berlaku { $months } bulan.
assessments-scheme-units = Unit kompetensi:
assessments-scheme-no-units = Belum ada unit kompetensi. Tambahkan supaya hasil bisa dicatat per unit.
assessments-unit-line = { $nth }. { $name } <i>({ $code })</i>
assessments-scheme-ahead = Uji berikutnya: { $at }, { $centre }
assessments-scheme-none-ahead = Belum ada uji yang dijadwalkan untuk skema ini.
assessments-plan-button = Jadwalkan uji skema ini
assessments-add-units-button = Tambah unit
assessments-drop-unit-button = Keluarkan unit
assessments-ask-units = Ketik unitnya, satu unit satu baris: kode, lalu nama. Contoh:
    <i>C.24LAS01.001.1 Membaca gambar kerja
    C.24LAS01.002.1 Mengelas pelat posisi 3G</i>
assessments-units-wrong = Baris ini belum terbaca: “{ $line }”. Tulis kode, spasi, lalu nama. Contoh: <i>C.24LAS01.001.1 Membaca gambar kerja</i>
assessments-units-added = Sudah disimpan.
assessments-drop-question = Unit mana yang dikeluarkan? Hasil lama tetap tersimpan.
assessments-unit-dropped = Unit itu tidak diuji lagi.

# Menjadwalkan
assessments-which-centre = Uji di balai mana?
assessments-ask-plan = <b>{ $scheme }</b>, { $centre }

    Ketik kapan, di mana, dan siapa pengujinya, masing-masing satu baris. Tempat dan penguji boleh menyusul. Contoh:
    <i>12 Desember 08.00
    Bengkel las BLK Mataram
    Bapak Suryadi</i>
assessments-ask-when = Kapan? Ketik hari dan jamnya, misalnya <i>12 Desember 08.00</i>. Semua peserta diberi tahu.
assessments-ask-place = Di mana? Ketik tempatnya. Semua peserta diberi tahu.
assessments-ask-assessor = Siapa pengujinya? Ketik namanya.
assessments-when-not-a-time = Waktu itu belum saya pahami. Tulis hari dan jamnya, misalnya: 12 Desember 08.00
assessments-when-no-time = Jam berapa? Tulis misalnya: 12 Desember 08.00
assessments-when-no-such-time = Jam itu tidak ada. Tulis misalnya: 12 Desember 08.00
assessments-when-past = Waktu itu sudah lewat. Tulis yang akan datang, misalnya: 12 Desember 08.00
assessments-when-too-far = Itu lebih dari 90 hari lagi. Tulis waktu yang lebih dekat.
assessments-when-no-such-day = Tanggal itu tidak ada di kalender. Tulis misalnya: 12 Desember 08.00
assessments-text-too-long = Itu terlalu panjang. Paling banyak { $most } huruf.
assessments-over = Uji ini tidak bisa diubah lagi.
assessments-changed = Sudah diubah.
assessments-same = Tidak ada yang berubah.
assessments-left = Dihentikan. Tidak ada yang berubah.

# Satu uji
assessments-session-title = <b>{ $scheme }</b>
assessments-session-at = { $at }
assessments-session-place = Tempat: { $place }
assessments-session-centre = Balai: { $centre }
assessments-session-assessor = Penguji: { $assessor }
assessments-session-no-assessor = Penguji: belum ditentukan
assessments-session-units = Unit yang diuji: { $count } dari { $all }
assessments-session-people = Peserta: { $count }
assessments-session-cancelled = <b>Dibatalkan</b>
assessments-session-nobody = Belum ada peserta.
assessments-person-line = { $nth }. { $name }: { $state }{ $silent }
assessments-person-silent = {" "}(tanpa Telegram)
assessments-add-button = Tambah peserta
assessments-when-button = Ubah waktu
assessments-place-button = Ubah tempat
assessments-assessor-button = Penguji
assessments-units-button = Unit yang diuji
assessments-cancel-button = Batalkan uji
assessments-batch-button = Dokumen uji ini
assessments-units-question = Unit mana yang diuji? Ketuk untuk memasukkan atau mengeluarkan. Peserta diberi tahu bila ini berubah.
assessments-unit-in = ✓ { $name }
assessments-unit-out = { $name }
assessments-unit-last = Paling sedikit satu unit diuji.
assessments-ask-reason = Mengapa dibatalkan? Ketik alasannya. Semua peserta membacanya.
assessments-cancelled = Uji dibatalkan. { $count } peserta kembali ke daftar tunggu dan diberi tahu.

# Memilih peserta
assessments-people-title = <b>Siapa yang ikut?</b> { $scheme }, { $at }
    Ketuk namanya, lalu <b>Undang</b>. Yang diundang langsung diberi tahu lewat Telegram.
assessments-people-none = Belum ada yang menunggu uji skema ini. Tambahkan dengan nomor pendaftaran.
assessments-people-kind-registered = terdaftar
assessments-people-kind-renewal = perpanjangan
assessments-people-kind-scheduled = dijadwalkan di luar bot
assessments-people-kind-absent = tidak hadir sebelumnya
assessments-people-kind-notYetCompetent = mengulang
assessments-ticked = ✓ { $name } · { $kind }
assessments-unticked = { $name } · { $kind }
assessments-invite-button = Undang · { $count }
assessments-numbers-button = Dengan nomor pendaftaran
assessments-ask-numbers = Ketik nomor pendaftarannya, satu atau beberapa. Contoh: <i>LAS-2026-00042</i>
assessments-numbers-none = Tidak ada nomor pendaftaran di situ. Contoh: <i>LAS-2026-00042</i>
assessments-number-ticked = { $number }: dipilih
assessments-number-renewal = { $number }: dipilih, untuk perpanjangan
assessments-number-unknown = { $number }: tidak ditemukan
assessments-number-other-programme = { $number }: mendaftar pelatihan lain, bukan untuk skema ini
assessments-number-ended = { $number }: pendaftarannya sudah berakhir
assessments-number-untold = { $number }: data dirinya tidak lengkap atau persetujuannya ditarik
assessments-number-on-the-way = { $number }: sudah dijadwalkan atau sudah kompeten
assessments-name-ticked = { $name }: dipilih
assessments-name-several = Ada beberapa yang bernama “{ $name }”. Ketuk yang dimaksud.
assessments-name-none = Di daftar ini tidak ada yang bernama “{ $name }”. Ketik sebagian namanya, atau tambahkan dengan nomor pendaftaran.
assessments-added = { $count } peserta diundang.
assessments-added-none = Tidak ada yang ditambahkan. Mungkin rekan Anda sudah melakukannya.
assessments-nobody-ticked = Belum ada yang dipilih.

# Satu orang
assessments-person-title = <b>{ $name }</b>
assessments-person-scheme = { $scheme }, { $centre }
assessments-person-state = Tahap: { $state }
assessments-person-session = Uji: { $at }, { $place }
assessments-person-reached = Bisa diberi tahu lewat Telegram.
assessments-person-unreached = Tidak terhubung dengan Telegram: beri tahu sendiri.
assessments-person-appeal = Ada keberatan yang belum dijawab.
assessments-person-unknown = seseorang
assessments-state-registered = terdaftar, belum dijadwalkan
assessments-state-scheduled = dijadwalkan
assessments-state-awaitingResult = menunggu hasil
assessments-state-competent = kompeten
assessments-state-notYetCompetent = belum kompeten
assessments-state-absent = tidak hadir
assessments-state-reported = kompeten, dilaporkan ke lembaga sertifikasi
assessments-state-issued = sertifikat terbit
assessments-state-arrived = sertifikat ada di balai
assessments-state-handedOver = sertifikat sudah diserahkan
assessments-state-revoked = sertifikat dicabut
assessments-state-superseded = sudah diperpanjang
assessments-state-withdrawn = mengundurkan diri
assessments-coming-yes = akan datang
assessments-coming-no = tidak bisa datang
assessments-coming-open = belum menjawab
assessments-result-question = Catat hasilnya: ketuk tiap unit sampai benar, lalu simpan.
assessments-result-no-units = Skema ini tidak punya unit. Catat hasil keseluruhan.
assessments-unit-competent = ✓ { $name }
assessments-unit-not-yet = ✗ { $name }
assessments-unit-open = … { $name }
assessments-all-competent-button = Semua kompeten
assessments-save-competent = Simpan: kompeten
assessments-save-notYetCompetent = Simpan: belum kompeten
assessments-save-absent = Tidak hadir
assessments-saved-competent = Disimpan: kompeten. Pemiliknya diberi tahu { $minutes } menit lagi.
assessments-saved-notYetCompetent = Disimpan: belum kompeten. Pemiliknya diberi tahu { $minutes } menit lagi.
assessments-saved-absent = Disimpan: tidak hadir. Pemiliknya diberi tahu { $minutes } menit lagi.
assessments-units-moved = Rekan Anda baru saja mengubah unitnya. Lihat lagi, lalu simpan.
assessments-result-over = Hasilnya sudah dicatat oleh rekan Anda.
assessments-undo-result-button = Batalkan hasil ini
assessments-undone = Dibatalkan. Pemiliknya belum diberi tahu.
assessments-undo-too-late = Sudah terlambat: pemiliknya sudah diberi tahu. Hasil diubah lewat keberatan.
assessments-out-button = Keluarkan dari uji
assessments-out-question = Keluarkan <b>{ $name }</b> dari uji { $at }? Ia diberi tahu, dan tetap terdaftar.
assessments-out-yes = Ya, keluarkan
assessments-out-done = Sudah dikeluarkan.
assessments-next-person-button = Peserta berikutnya
assessments-to-session = Ke uji ini
assessments-units-found-line = { $mark } { $name }

# Dokumen
assessments-documents-title = <b>Dokumen dalam perjalanan</b>
assessments-documents-usual = Di { $centre } sertifikat biasanya terbit { $median } hari sesudah uji, 9 dari 10 dalam { $most } hari (dari { $known } sertifikat).
assessments-documents-unmeasured = Berapa lama biasanya belum bisa diukur. Terlambat: lebih dari 60 hari sesudah uji.
assessments-filter-competent = Belum dilaporkan · { $count }
assessments-filter-reported = Sudah dilaporkan · { $count }
assessments-filter-issued = Terbit, belum di balai · { $count }
assessments-filter-arrived = Menunggu diambil · { $count }
assessments-filter-late = ⚠️ Terlambat · { $count }
assessments-list-competent = <b>Belum dilaporkan ke lembaga sertifikasi</b>
assessments-list-reported = <b>Sudah dilaporkan, belum terbit</b>
assessments-list-issued = <b>Terbit, belum di balai</b>
assessments-list-arrived = <b>Di balai, menunggu diambil</b>
assessments-list-late = <b>Terlambat</b>
assessments-document-line = { $nth }. { $name }, { $scheme }, diuji { $day }{ $late }
assessments-document-late = {" "}⚠️
assessments-documents-none = Tidak ada.
assessments-batch-title = <b>Dokumen uji { $at }</b>
    { $scheme }
assessments-batch-none = Belum ada peserta yang kompeten di uji ini.
assessments-tick-reported = Dilaporkan hari ini · { $count }
assessments-tick-arrived = Tiba di balai hari ini · { $count }
assessments-tick-handedOver = Diserahkan hari ini · { $count }
assessments-mark-reported = Dilaporkan hari ini
assessments-mark-arrived = Tiba di balai hari ini
assessments-mark-handedOver = Diserahkan hari ini
assessments-unmark-reported = Belum dilaporkan
assessments-unmark-arrived = Belum tiba di balai
assessments-unmark-handedOver = Belum diserahkan
assessments-ticked-count = Dicatat: { $count }.
assessments-ticked-none = Tidak ada yang berubah. Mungkin rekan Anda sudah mencatatnya.
assessments-issue-button = Terbit: ketik nomornya
assessments-unissue-button = Batalkan nomor ini
assessments-numbering-button = Terbit: ketik nomor semua
assessments-ask-issue = Ketik nomor sertifikat <b>{ $name }</b> seperti tercetak, lalu di baris kedua tanggal terbitnya (tanpa itu: hari ini). Contoh:
    <i>62012 3514 3 0001234 2026
    12 Desember 2026</i>
assessments-ask-numbering = Ketik nomor sertifikat, satu orang satu baris: nomor urutnya, lalu nomor sertifikatnya. Tanggal terbit, di baris sendiri, dipakai untuk semua (tanpa itu: hari ini). Contoh:
    <i>12 Desember 2026
    1 62012 3514 3 0001234 2026
    2 62012 3514 3 0001235 2026</i>
assessments-issue-no-number = Nomor sertifikat “{ $line }” belum terbaca. Tulis seperti tercetak, misalnya: 62012 3514 3 0001234 2026
assessments-issue-number-taken = Nomor “{ $line }” sudah dipakai sertifikat lain. Periksa lagi angkanya.
assessments-issue-before-assessment = Tanggal terbit itu sebelum hari ujinya. Periksa lagi tanggalnya.
assessments-issue-in-the-future = Tanggal terbit itu belum tiba. Periksa lagi tanggalnya.
assessments-issue-over = Untuk orang ini nomornya sudah dicatat, atau belum ada hasil kompeten.
assessments-issue-no-such-line = Tidak ada nomor urut untuk baris “{ $line }”.
assessments-issued = Dicatat: sertifikat terbit. Pemiliknya diberi tahu { $minutes } menit lagi.
assessments-issued-count = Sertifikat yang dicatat terbit: { $count }.
assessments-issue-undone = Nomor itu dibatalkan. Pemiliknya belum diberi tahu.
assessments-issue-too-late = Sudah terlambat: pemiliknya sudah diberi tahu. Perbaiki lewat kartu sertifikat.
assessments-certificate-line = Nomor { $number }, berlaku sampai { $until }
assessments-stage-assessed = Diuji
assessments-stage-reported = Dilaporkan ke lembaga sertifikasi
assessments-stage-issued = Sertifikat terbit
assessments-stage-arrived = Tiba di balai
assessments-stage-handedOver = Diserahkan
assessments-stage-done = ✓ { $stage }: { $day }
assessments-stage-open = … { $stage }

# Keberatan
assessments-appeals-title = <b>Keberatan yang belum dijawab</b>: { $count }
assessments-appeals-none = Tidak ada.
assessments-appeal-line = • { $name }, { $scheme }, { $at }
assessments-appeal-title = <b>Keberatan</b> dari { $name }, { $at }
assessments-appeal-said = “{ $said }”
assessments-appeal-decided = Sudah dijawab: { $answer }
assessments-grant-button = Kabulkan: tinjau hasilnya
assessments-dismiss-button = Tidak dikabulkan
assessments-ask-grant = Ketik jawaban Anda. Hasilnya dibuka kembali untuk ditinjau, dan pemiliknya membaca jawaban ini.
assessments-ask-dismiss = Ketik jawaban Anda: mengapa hasilnya tetap. Pemiliknya membaca jawaban ini.
assessments-granted = Dikabulkan. Orang ini kembali ke daftar menunggu hasil.
assessments-granted-gave-way = Dikabulkan. Orang ini kembali ke daftar menunggu hasil. Uji ulangnya yang belum selesai dibatalkan; ia diberi tahu.
assessments-dismissed = Dijawab. Hasilnya tetap.
assessments-appeal-assessed-again = Orang ini sudah diuji lagi sementara itu: hasil uji ulanglah yang berlaku, jadi tidak ada yang perlu ditinjau. Jawab keberatannya dengan Tidak dikabulkan.
assessments-appeal-over = Keberatan ini sudah dijawab oleh rekan Anda.
assessments-notice-appeal = Ada keberatan atas hasil uji kompetensi { $scheme }. Jawab lewat /staf, Uji kompetensi.

# Yang dibaca orangnya
assessments-told-scheduled = <b>Jadwal uji kompetensi Anda</b>
assessments-told-moved = <b>Jadwal uji kompetensi Anda berubah</b>
assessments-told-soon = <b>Pengingat: uji kompetensi Anda sudah dekat</b>
assessments-told-time = <b>{ $at }</b>
    { $place }
assessments-told-formerly = Sebelumnya: { $at }, { $place }
assessments-told-same-time = Waktu dan tempatnya tetap; yang berubah unit yang diuji.
assessments-told-assessor = Penguji: { $assessor }
assessments-told-bring = Bawa: { $bring }
assessments-told-units = Yang diuji:
assessments-told-repeat-units = Yang diulang:
assessments-told-unit = • { $name }
assessments-told-more-units = • dan { $count } unit lain
assessments-told-question = Bisakah Anda datang? Mohon jawab dengan tombol di bawah.
assessments-told-is-coming = Anda sudah menjawab: akan datang. Sampai jumpa!
assessments-told-cannot = Anda sudah menjawab: tidak bisa datang.
assessments-told-why = Saya menulis karena Anda terdaftar untuk uji kompetensi di { $centre }.
assessments-told-cancelled = <b>Uji kompetensi Anda dibatalkan</b>
assessments-told-removed = <b>Anda tidak lagi masuk uji kompetensi ini</b>
assessments-told-was = { $scheme }, { $at }
assessments-told-reason = Alasan dari balai: { $reason }
assessments-told-still = Anda tetap terdaftar. Saya menulis lagi begitu ada jadwal untuk Anda.
assessments-told-next = Uji berikutnya di { $centre }: { $at }.
assessments-told-no-next = Jadwal uji berikutnya belum ada.
assessments-told-competent = <b>Selamat, Anda kompeten!</b>
assessments-told-competent-on = Uji kompetensi { $scheme }, { $day }.
assessments-told-competent-way = Sekarang hasilnya dilaporkan ke lembaga sertifikasi, yang menerbitkan sertifikat kompetensi. Saya menulis lagi saat sertifikat terbit dan saat bisa diambil.
assessments-told-notYetCompetent = <b>Hasil uji Anda: belum kompeten</b>
assessments-told-notYet-meaning = Artinya masih ada yang perlu dilatih lagi. Hanya bagian ini yang perlu diulang; yang lain sudah cukup.
assessments-told-notYet-all = Artinya masih ada yang perlu dilatih lagi sebelum diuji kembali.
assessments-told-notYet-appeal = Tidak setuju dengan hasil ini? Anda berhak mengajukan keberatan.
assessments-told-absent = <b>Anda tercatat tidak hadir di uji kompetensi</b>
assessments-way-absent = Anda tercatat tidak hadir di uji ini. Kalau itu keliru, hubungi balai.
assessments-told-absent-still = Tidak apa-apa: Anda masih bisa ikut di jadwal lain.
assessments-told-granted = <b>Keberatan Anda diterima</b>
assessments-told-granted-next = Hasil uji Anda ditinjau kembali. Saya menulis begitu ada hasilnya.
assessments-told-gave-way = Uji ulang Anda dibatalkan dulu, karena hasil yang lama ditinjau lebih dahulu. Anda tidak perlu datang ke sana.
assessments-told-dismissed = <b>Keberatan Anda sudah dijawab: hasilnya tetap</b>
assessments-told-answer = Jawaban balai: “{ $answer }”
assessments-told-issued = <b>Sertifikat kompetensi Anda sudah terbit</b>
assessments-told-issued-number = { $scheme }
    Nomor { $number }, berlaku sampai { $until }
assessments-told-issued-wait = Lembar aslinya belum ada di balai. Saya menulis lagi saat bisa diambil.
assessments-told-arrived = <b>Sertifikat Anda bisa diambil</b>
assessments-told-arrived-where = Di { $centre }
    { $address }
    { $hours }
assessments-told-arrived-bring = Bawa KTP Anda.
assessments-usual = Di balai ini sertifikat biasanya terbit { $median } hari sesudah uji (diukur dari { $known } sertifikat).
assessments-usual-arrived = Di balai ini sertifikat biasanya bisa diambil { $median } hari sesudah uji (diukur dari { $known } sertifikat).
assessments-way-title = <b>{ $scheme }</b>, { $centre }
assessments-way-registered = Anda terdaftar untuk uji kompetensi. Balai memberi tahu Anda jadwalnya lewat chat ini.
assessments-way-awaiting = Uji sudah selesai. Hasilnya belum dicatat; saya menulis begitu ada.
assessments-way-appealed = Keberatan Anda sudah diterima balai. Jawabannya datang lewat chat ini.
assessments-way-dismissed = Keberatan Anda sudah dijawab: “{ $answer }” Hasilnya tetap.
assessments-way-again = Anda akan diuji lagi.
assessments-way-button = Jadwal dan hasil saya
assessments-coming-button = Saya datang
assessments-cannot-button = Saya tidak bisa
assessments-words-coming = saya datang, datang, saya akan datang, akan datang, saya bisa, bisa, bisa datang, saya bisa datang, ya saya datang, ya datang, ya bisa, saya hadir, hadir, siap hadir, siap datang, insya allah datang, insyaallah datang
assessments-words-cannot = saya tidak bisa, tidak bisa, tidak bisa datang, saya tidak bisa datang, tidak datang, saya tidak datang, tidak hadir, saya tidak hadir, tidak bisa hadir, berhalangan, saya berhalangan, maaf tidak bisa, maaf saya tidak bisa, gak bisa, ga bisa, nggak bisa, tdk bisa
assessments-noted-yes = Terima kasih. Balai tahu Anda akan datang.
assessments-noted-no = Terima kasih sudah memberi tahu. Balai mencarikan jadwal lain.
assessments-noted-over = Uji itu sudah lewat atau berubah. Ini keadaan yang terbaru.
assessments-appeal-button = Ajukan keberatan
assessments-ask-appeal = Tulis dalam satu pesan mengapa Anda tidak setuju dengan hasilnya. Balai membacanya dan menjawab lewat chat ini.
assessments-appeal-empty = Tulis keberatan Anda dengan kata-kata, misalnya: Saya sudah menyelesaikan semua tugas, tetapi unit 3 belum dinilai.
assessments-appeal-sent = Terkirim.
assessments-appeal-impossible = Untuk hasil ini keberatan tidak bisa diajukan (lagi).
assessments-appeal-left = Baik, tidak ada keberatan yang dikirim.
