# Seleksi: berkas, tes, wawancara, hasil.

## Yang dibaca pendaftar

selection-time-elsewhere = { $at } (pukul { $theirs } di tempat Anda)
selection-told-written = Anda diundang ikut <b>tes tertulis</b> untuk { $programme } (pendaftaran { $number }).
selection-told-interview = Anda diundang ikut <b>wawancara</b> untuk { $programme } (pendaftaran { $number }).
selection-told-moved = <b>Waktu atau tempat seleksi berubah</b>, untuk { $programme } (pendaftaran { $number }). Ini yang baru:
selection-told-written-soon = Sebentar lagi: <b>tes tertulis</b> untuk { $programme } (pendaftaran { $number }).
selection-told-interview-soon = Sebentar lagi: <b>wawancara</b> untuk { $programme } (pendaftaran { $number }).
selection-told-written-off = <b>Tes tertulis dibatalkan</b>: { $programme } (pendaftaran { $number }), yang tadinya { $at }.
selection-told-interview-off = <b>Wawancara dibatalkan</b>: { $programme } (pendaftaran { $number }), yang tadinya { $at }.
selection-told-reason = Alasannya: { $reason }
selection-told-off-next = Pendaftaran Anda tetap berlaku. Jadwal yang baru kami kabarkan di sini.
selection-told-formerly = Sebelumnya: { $at }, { $place }
selection-told-written-lines =
    📝 Tes tertulis: <b>{ $at }</b>
    Tempat: { $place }
    Bawa: { $bring }
selection-told-interview-lines =
    🗣 Wawancara: <b>{ $at }</b>
    Tempat: { $place }
    Bawa: { $bring }
selection-told-question = Bisakah Anda datang? Mohon jawab dengan tombol di bawah.
selection-told-is-coming = Anda sudah menjawab: akan datang. Sampai jumpa!
selection-told-cannot = Anda sudah menjawab: tidak bisa datang.
selection-coming-button = Saya datang
selection-cannot-button = Tidak bisa
selection-calendar-button = Masukkan ke kalender
selection-map-button = Peta
selection-calendar-written = Tes tertulis { $programme }
selection-calendar-interview = Wawancara { $programme }
selection-calendar-caption = Buka berkas ini untuk memasukkannya ke kalender HP Anda.
selection-noted-yes = Terima kasih. Balai tahu Anda akan datang.
selection-noted-no = Terima kasih sudah memberi tahu. <b>Kenapa tidak bisa?</b> Tekan salah satu, supaya balai bisa membantu; kalau ada hari lain, Anda diberi tahu di sini.
selection-noted-over = Jadwal itu sudah lewat atau berubah. Ini keadaan yang terbaru.
selection-told-file =
    Pendaftaran { $number }, { $programme }: ada berkas yang masih kurang.

    Yang kurang: <b>{ $missing }</b>

    Tidak perlu mendaftar lagi. Bawa saat seleksi, atau antar lebih dulu ke { $centre }.
selection-own-waiting-result = Hasilnya kami kabarkan di sini.
selection-own-waiting-date = Jadwal seleksinya kami kabarkan di sini.
selection-own-file-complete = Berkas Anda sudah lengkap.
selection-own-file-missing = Berkas yang masih kurang: <b>{ $missing }</b>. Bawa saat seleksi, atau antar ke balai.
selection-own-still-missing = Berkas yang masih kurang: <b>{ $missing }</b>. Mohon antar ke balai sebelum pelatihan mulai.
selection-own-missing-begun = Berkas yang masih kurang: <b>{ $missing }</b>. Pelatihannya sudah mulai: mohon bawa secepatnya.
selection-own-was-missing = Yang kurang dari berkas Anda: <b>{ $missing }</b>. Siapkan untuk pendaftaran berikutnya.
selection-next-open = Jangan berhenti di sini: pelatihan berikut sedang buka dan cocok untuk Anda.
selection-next-none = Jangan berhenti di sini: kami bisa mengabari Anda begitu jadwal berikutnya buka.
selection-next-button = Daftar { $programme }
selection-wish-button = Kabari jadwal berikutnya

## Petugas: daftar pendaftar

selection-intake = { $programme }, { $day }, { $centre }
selection-list-title = <b>Pendaftar</b> { $intake }
selection-list-seats = { $seats } kursi, { $free } kosong. Belum diputuskan: { $open }. Cadangan: { $reserves }.
selection-list-shown = Tampil: { $filter } ({ $count }), { $sort }.
selection-list-none = Tidak ada yang cocok di sini.
selection-line = { $nth }. <b>{ $name }</b> · berkas { $file } · nilai { $scores } · { $state }{ $marks }
selection-line-cannot = ✋ tidak bisa datang
selection-telegram-none = 📵 tanpa Telegram
selection-telegram-blocked = 📵 bot diblokir
selection-sort-n = menurut urutan daftar
selection-sort-s = menurut nilai
selection-by-n-button = Urut: daftar
selection-by-s-button = Urut: nilai
selection-filter-button = Saring
selection-find-button = Cari
selection-tests-button = Tes & wawancara
selection-many-button = Putuskan banyak
selection-file-button = Berkas hasil
selection-intake-button = Kartu gelombang
selection-filter-question = Tampilkan yang mana?
selection-filter-all = semua
selection-filter-open = belum diputuskan
selection-filter-nofile = berkas belum diperiksa
selection-filter-gaps = berkas kurang
selection-filter-nowritten = belum ada nilai tes
selection-filter-nointerview = belum ada nilai wawancara
selection-filter-unfit = tidak sesuai syarat
selection-filter-invited = diundang
selection-filter-cannot = tidak bisa datang tes
selection-filter-seated = dapat kursi
selection-filter-reserve = cadangan
selection-filter-rejected = belum diterima
selection-filter-gone = ditarik / hangus
selection-find-question = Ketik nama atau nomor pendaftaran. Contoh: siti, las-2026-42, 42
selection-found = Ditemukan: { $count }.
selection-found-none = Tidak ditemukan di gelombang ini. Ketik nama lain, atau nomornya.
selection-state-interested = minat
selection-state-submitted = terkirim
selection-state-invited = diundang
selection-state-accepted = diterima
selection-state-reserve = cadangan
selection-state-rejected = belum diterima
selection-state-offered = ditawari kursi
selection-state-confirmed = pasti ikut
selection-state-lapsed = hangus
selection-state-inTraining = pelatihan
selection-state-completed = selesai
selection-state-droppedOut = berhenti
selection-state-withdrawn = ditarik

## Petugas: kartu seorang pendaftar

selection-card-title = <b>{ $name }</b> · { $number } ({ $nth } dari { $total })
selection-card-state = Status: <b>{ $state }</b>
selection-card-age = { $age } tahun
selection-card-place = { $place }
selection-card-goal = Rencana: { $goal }
selection-card-fits = ✓ Sesuai syarat program
selection-card-unfit-tooYoung = ⚠️ <b>Umur di bawah syarat program</b>
selection-card-unfit-tooOld = ⚠️ <b>Umur di atas syarat program</b>
selection-card-unfit-education = ⚠️ <b>Sekolah di bawah syarat program</b>
selection-card-unfit-otherSchool = ⚠️ <b>Syaratnya SMK, sekolahnya SMA: mohon diperiksa</b>
selection-card-guardian-missing = ⚠️ <b>Di bawah 18 tahun, belum ada persetujuan wali</b>
selection-card-telegram-none = 📵 Tanpa Telegram, telepon: { $phone }
selection-card-telegram-blocked = 📵 Bot diblokir, telepon: { $phone }
selection-card-helper = Didaftarkan oleh { $helper }
selection-card-file-open = Berkas: belum diperiksa
selection-card-file-complete = Berkas: ✓ lengkap
selection-card-file-missing = Berkas: ✗ kurang <b>{ $missing }</b>
selection-card-scores = Nilai: tes <b>{ $written }</b> · wawancara <b>{ $interview }</b> · jumlah <b>{ $score }</b>
selection-card-written = Tes { $at }: { $coming }
selection-card-interview = Wawancara { $at }: { $coming }
selection-coming-open = belum menjawab
selection-coming-yes = akan datang
selection-coming-no = tidak bisa
selection-coming-past = tidak menjawab
selection-card-note = 📌 { $said }
selection-card-history = Riwayat:
selection-change = • { $at }: { $state }
selection-change-why = • { $at }: { $state } ({ $reason })
selection-complete-button = ✓ Berkas lengkap
selection-missing-button = ✗ Ada yang kurang
selection-written-button = Nilai tes
selection-interview-button = Nilai wawancara
selection-note-button = Catatan
selection-accept-button = Terima
selection-reserve-button = Cadangan
selection-reject-button = Tolak
selection-undo-button = ↩ Batalkan keputusan
selection-rank-button = Ubah urutan
selection-previous-button = ‹ Sebelumnya
selection-next-one-button = Berikutnya ›
selection-to-list-button = ‹ Daftar
selection-to-card-button = Data lengkap
selection-over = Sudah diputuskan, atau orangnya sudah menarik diri. Ini keadaan yang terbaru.
selection-begun-today = Pelatihannya mulai hari ini, jadi tidak ada yang menjadi cadangan lagi. Sampai malam ini masih bisa <b>Terima</b> selama ada kursi kosong. Yang tidak ikut: <b>Tolak</b> dengan alasan.
selection-begun = Pelatihannya sudah mulai, jadi tidak bisa diterima atau menjadi cadangan lagi. Kalau orangnya sudah ikut pelatihan, kirim daftar pesertanya. Kalau tidak: <b>Tolak</b> dengan alasan.
selection-file-saved = Berkas dicatat lengkap.
selection-ask-missing = Berkas apa yang kurang dari <b>{ $name }</b>? Ketik, misalnya <i>ijazah dan foto 3x4</i>. Orangnya membacanya sepuluh menit lagi, supaya bisa dibawa.
selection-missing-saved = Sudah dicatat. Orangnya diberi tahu sepuluh menit lagi, kecuali Anda mencatatnya lengkap.
selection-missing-saved-untold = Sudah dicatat. Orangnya tidak terjangkau lewat Telegram: mohon ditelepon.
selection-ask-note = Catatan tentang <b>{ $name }</b>? Tulis seperlunya: orangnya tidak diberi tahu, tetapi berhak membacanya di data miliknya.
selection-note-saved = Catatan disimpan.
selection-ask-written = Nilai tes <b>{ $name }</b> (sekarang { $now })? Ketuk, atau ketik 0 sampai 100.
selection-ask-interview = Nilai wawancara <b>{ $name }</b> (sekarang { $now })? Ketuk, atau ketik 0 sampai 100.
selection-no-score-button = Hapus nilainya
selection-points-saved = { $name }: nilai { $points } disimpan.
selection-points-unclear = Nilai itu angka dari 0 sampai 100. Contoh: <b>82</b>
selection-text-unclear = Tulis dengan kata-kata, paling banyak { $most } huruf.
selection-left = Baik, tidak ada yang disimpan.

## Petugas: keputusan

selection-full = Kursinya sudah habis: { $seats } kursi terisi semua. Jadikan cadangan, atau tambah kursi gelombang ini.
selection-done-accepted = <b>{ $name } diterima.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan.
selection-done-reserve = <b>{ $name } cadangan nomor { $rank }.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan. Kursi kosong ditawarkan kepada cadangan setelah semua pendaftar diputuskan, paling lambat tiga hari sebelum mulai.
selection-done-rejected = <b>{ $name } belum diterima.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan.
selection-done-accepted-untold = <b>{ $name } diterima.</b> Tidak terjangkau lewat Telegram: mohon ditelepon. Sampai pukul { $at } bisa dibatalkan.
selection-done-reserve-untold = <b>{ $name } cadangan nomor { $rank }.</b> Tidak terjangkau lewat Telegram: mohon ditelepon. Sampai pukul { $at } bisa dibatalkan.
selection-done-rejected-untold = <b>{ $name } belum diterima.</b> Tidak terjangkau lewat Telegram: mohon ditelepon. Sampai pukul { $at } bisa dibatalkan.
selection-ask-reason = Mengapa <b>{ $name }</b> belum diterima? Orangnya membaca alasannya. Ketuk, atau ketik dengan kata-kata sendiri.
selection-refused-full-button = Kursi untuk nilai tertinggi
selection-refused-score-button = Nilai belum cukup
selection-refused-file-button = Berkas belum lengkap
selection-refused-absent-button = Tidak hadir
selection-refused-requirements-button = Umur/sekolah belum sesuai
selection-refused-elsewhere-button = Ikut pelatihan lain
selection-undone = Keputusan dibatalkan. Orangnya tidak diberi tahu apa-apa.
selection-undo-too-late = Sudah tidak bisa dibatalkan: orangnya sudah diberi tahu.
selection-ask-rank = Urutan cadangan <b>{ $name }</b> sekarang { $rank } dari { $count }. Jadi nomor berapa? Yang lain bergeser.
selection-ranked = Sekarang cadangan nomor { $rank }.

## Petugas: banyak sekaligus

selection-many-title = <b>Putuskan banyak sekaligus</b>: { $intake }
selection-many-counts-score = { $seats } kursi, { $free } kosong. Belum diputuskan: { $open }, di antaranya { $able } punya nilai, berkasnya tidak kurang, dan sesuai syarat.
selection-many-counts-order = { $seats } kursi, { $free } kosong. Belum diputuskan: { $open }, di antaranya { $able } sesuai syarat dan berkasnya tidak kurang. Belum ada yang punya nilai, jadi urutannya menurut pendaftaran.
selection-many-accepted-score-button = Terima { $count } nilai terbaik
selection-many-accepted-order-button = Terima { $count } pendaftar pertama
selection-many-accepted-other-button = Terima jumlah lain
selection-many-accepted-score-ask = Terima berapa orang dengan nilai terbaik? Ketik angkanya.
selection-many-accepted-order-ask = Terima berapa orang menurut urutan daftar? Ketik angkanya.
selection-many-reserve-score-button = Cadangkan { $count } nilai berikutnya
selection-many-reserve-order-button = Cadangkan { $count } pendaftar berikutnya
selection-many-reserve-other-button = Cadangkan jumlah lain
selection-many-reserve-score-ask = Cadangkan berapa orang dengan nilai berikutnya? Ketik angkanya.
selection-many-reserve-order-ask = Cadangkan berapa orang berikutnya menurut urutan daftar? Ketik angkanya.
selection-many-rejected-button = Tolak semua yang belum diputuskan · { $count }
selection-many-count-unclear = Ketik angkanya saja. Contoh: <b>12</b>
selection-many-why = Mengapa mereka belum diterima? Mereka membaca alasannya.
selection-many-reason = Alasannya: { $reason }
selection-many-accepted-question = <b>Terima { $count } orang ini?</b>
selection-many-reserve-question = <b>Jadikan { $count } orang ini cadangan, dengan urutan ini?</b> Kursi kosong ditawarkan kepada cadangan setelah semua pendaftar diputuskan, paling lambat tiga hari sebelum mulai.
selection-many-rejected-question = <b>Tolak { $count } orang ini?</b>
selection-many-line-score = { $nth }. { $name } · { $score }
selection-many-line-order = { $nth }. { $name }
selection-many-more = … dan { $count } lagi
selection-many-silent = { $count } orang tidak terjangkau lewat Telegram: mohon ditelepon.
selection-many-accepted-yes = Ya, terima { $count }
selection-many-reserve-yes = Ya, cadangkan { $count }
selection-many-rejected-yes = Ya, tolak { $count }
selection-many-changed = <b>Daftarnya berubah sejak tadi.</b> Mohon diperiksa lagi.
selection-many-nobody = Tidak ada orang yang dimaksud.
selection-many-full = Kursi kosong tinggal { $free }, jadi tidak sebanyak itu yang bisa diterima.
selection-many-accepted-done = <b>{ $count } orang diterima.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan.
selection-many-reserve-done = <b>{ $count } orang menjadi cadangan.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan.
selection-many-rejected-done = <b>{ $count } orang belum diterima.</b> Diberi tahu mulai pukul { $at }; sampai saat itu bisa dibatalkan.
selection-undo-many-accepted-button = ↩ Batalkan: { $count } diterima
selection-undo-many-reserve-button = ↩ Batalkan: { $count } cadangan
selection-undo-many-rejected-button = ↩ Batalkan: { $count } ditolak
selection-many-undone = { $count } keputusan dibatalkan; tentang itu tidak ada yang diberi tahu.
selection-many-undone-left = { $count } keputusan Anda yang lain tetap; itu pun masih bisa dibatalkan.

## Petugas: tes dan wawancara

selection-stage-written = Tes tertulis
selection-stage-interview = Wawancara
selection-tests-title = <b>Tes & wawancara</b>: { $intake }
selection-tests-none = Belum ada yang dijadwalkan.
selection-test-line = • { $stage }, <b>{ $at }</b>: { $invited } diundang, { $coming } akan datang, { $cannot } tidak bisa
selection-test-button = { $stage } · { $at }
selection-plan-written-button = Jadwalkan tes
selection-plan-interview-button = Jadwalkan wawancara
selection-ask-plan = <b>{ $stage }</b>: { $intake }

    Ketik kapan, lalu tempatnya, lalu titik petanya, masing-masing satu baris. Tempat dan titik boleh tidak ditulis: tempatnya { $place }. Contoh:
    <i>12 Desember 08.00
    Aula BLK, lantai 2
    -8.5833, 116.1167</i>
selection-proposed-button = { $at }
selection-place-too-long = Tempatnya terlalu panjang; paling banyak { $most } huruf.
selection-planned = Sudah dijadwalkan. Sekarang undang orangnya.
selection-test-title = <b>{ $stage }</b>: { $intake }
selection-test-cancelled = ❌ Dibatalkan: { $reason }
selection-test-at = Waktu: <b>{ $at }</b>
selection-test-place = Tempat: { $place }
selection-test-place-point = Tempat: { $place } 📍
selection-test-people = Diundang { $invited }: { $coming } akan datang, { $cannot } tidak bisa, { $open } belum menjawab.
selection-test-person = { $nth }. { $name }: { $coming }{ $mark }
selection-invite-button = Undang
selection-when-button = Ubah waktu
selection-place-button = Ubah tempat
selection-cancel-button = Batalkan jadwal ini
selection-ask-when = Jadi kapan? Ketik hari dan jamnya, misalnya <i>12 Desember 08.00</i>. Semua yang diundang diberi tahu dan ditanya lagi.
selection-ask-place = Jadi di mana? Ketik tempatnya; titik petanya boleh di baris berikutnya, misalnya <i>-8.5833, 116.1167</i>. Semua yang diundang diberi tahu dan ditanya lagi.
selection-ask-cancel = Mengapa dibatalkan? Semua yang diundang membacanya.
selection-changed = Sudah diubah. Yang diundang diberi tahu.
selection-same = Itu sama dengan yang sekarang, jadi tidak ada yang berubah.
selection-cancelled = Dibatalkan. Yang diundang ({ $count }) diberi tahu.
selection-test-over = Jadwal ini sudah lewat atau dibatalkan. Ini keadaan yang terbaru.
selection-invite-title = <b>Undang ke { $stage }</b>, { $at }
selection-invite-question = Siapa yang diundang? Yang sudah diundang ke jadwal lain dan belum bilang tidak bisa, tidak ikut dihitung.
selection-invite-nobody = Semua yang belum diputuskan sudah diundang.
selection-invite-none = Tidak ada yang diundang: semuanya sudah diundang, sudah diputuskan, atau menarik diri.
selection-group-complete-button = Semua yang berkasnya lengkap · { $count }
selection-group-scored-button = Semua yang punya nilai tes · { $count }
selection-group-open-button = Semua yang belum diputuskan · { $count }
selection-group-ticked-button = Undang yang dicentang · { $count }
selection-tick-button = Pilih satu-satu
selection-tick-title = Ketuk nama untuk mencentang. Dicentang: { $count }.
selection-ticked = ☑ { $name } · berkas { $file }
selection-unticked = ☐ { $name } · berkas { $file }
selection-invite-preview =
    <b>Undang { $count } orang?</b>

    { $stage }: { $at }
    Tempat: { $place }

    Masing-masing menerima waktu, tempat, apa yang dibawa, dan tombol untuk menjawab. Diingatkan tiga hari dan satu hari sebelumnya.
selection-invite-silent = 📵 { $count } di antaranya tidak terjangkau lewat Telegram, mohon ditelepon: { $names }
selection-invite-silent-helper = { $name } (lewat { $helper })
selection-send-button = Ya, undang { $count } orang
selection-invited-done = { $count } orang diundang.
selection-today-title = <b>Tes & wawancara hari ini</b>
selection-today-none = Tidak ada.

## Petugas: berkas hasil

selection-part = { $programme }, { $day } · { $count }
selection-file-title = Hasil seleksi { $intake }
selection-file-name = hasil-seleksi
selection-column-number = Nomor
selection-column-name = Nama
selection-column-phone = HP (disamarkan)
selection-column-education = Sekolah
selection-column-place = Asal
selection-column-file = Berkas
selection-column-file-open = belum diperiksa
selection-column-file-complete = lengkap
selection-column-file-missing = kurang
selection-column-missing = Yang kurang
selection-column-written = Tes
selection-column-interview = Wawancara
selection-column-score = Jumlah
selection-column-decision = Keputusan
selection-column-rank = Urutan
selection-column-reason = Alasan
selection-column-telegram = Telegram
selection-column-telegram-none = tidak ada
selection-column-telegram-blocked = diblokir

## Staff: tests that are near without invitations

selection-uninvited-line = 📨 { $when }: <b>{ $count }</b> pendaftar belum diundang
selection-uninvited-button = Undang · { $count }
selection-uninvited-when = { $days ->
    [0] { $stage } hari ini
    [1] { $stage } besok
   *[other] { $stage } { $days } hari lagi
    }
selection-uninvited-title = <b>Tes dan wawancara yang sudah dekat</b>, yang belum diundang:
selection-uninvited-intake = • { $programme }, { $when }: { $count } orang
selection-tests-day = { $stage }: { $day } (menurut gelombangnya), belum dijadwalkan.

## Staff: undecided before the start

selection-undecided-line = ⏳ <b>{ $count }</b> pendaftar belum diputuskan, pelatihannya { $begins }.
selection-undecided-button = Putuskan · { $count }
selection-undecided-begins = { $days ->
    [0] mulai hari ini
    [1] mulai besok
   *[other] mulai { $days } hari lagi
    }
selection-undecided-begun = sudah mulai
selection-undecided-title = <b>Belum diputuskan</b>, pelatihannya sudah dekat:
selection-undecided-none = Tidak ada.
selection-undecided-intake = • { $programme }, { $begins }: { $count } orang
selection-undecided-ask =
    <b>{ $count } pendaftar { $programme } belum diputuskan</b>, pelatihannya { $begins }.

    Sampai hari pertama Anda masih bisa menerima selama ada kursi kosong; sesudahnya tidak bisa lagi. Kalau pesertanya dipilih di luar bot ini, kirim daftarnya: yang ada di daftar tercatat ikut pelatihan, yang lain kami beri tahu.
selection-undecided-elsewhere-button = Diputuskan di luar bot: kirim daftar

# Kenapa tidak bisa datang
selection-own-cannot = Anda tidak datang ke seleksi yang ini. Pendaftaran Anda tetap berlaku; balai melihat jawaban Anda.
selection-told-cannot-why = Anda sudah menjawab: tidak bisa datang ({ $why }).
selection-noted-why = Terima kasih. Balai melihat alasannya. Kalau ada hari lain, Anda diberi tahu di sini.
selection-why-day-button = Minta hari lain
selection-why-ill-button = Sakit
selection-why-work-button = Sedang bekerja
selection-why-far-button = Terlalu jauh
selection-why-day = minta hari lain
selection-why-ill = sakit
selection-why-work = sedang bekerja
selection-why-far = terlalu jauh
