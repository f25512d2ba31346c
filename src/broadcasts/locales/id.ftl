# Petugas menulis kepada banyak orang, melihat jalannya, dan menariknya kembali.
broadcasts-list-title = <b>Siaran</b>
broadcasts-list-running = <b>Siaran yang berjalan atau dijeda</b>
broadcasts-list-empty = Belum ada.
broadcasts-to-approve-none = Sekarang tidak ada siaran yang menunggu Anda. Begitu ada, saya menulis kepada Anda di sini.
broadcasts-decide-button = Periksa no. { $number }
broadcasts-list-line = <b>No. { $number }</b> · { $state } · { $at }
    { $excerpt }
broadcasts-list-button = Siaran
broadcasts-to-approve = Menunggu persetujuan Anda · { $count }
broadcasts-to-approve-title = <b>Menunggu persetujuan Anda</b>. Buka satu, periksa, lalu setujui atau kembalikan.
broadcasts-number = No. { $number }
broadcasts-new = Siaran baru
broadcasts-gone = Siaran itu sudah tidak ada.

broadcasts-state-draft = draf
broadcasts-state-inApproval = menunggu persetujuan
broadcasts-state-scheduled = terjadwal
broadcasts-state-late = terlewat waktunya
broadcasts-state-sending = sedang dikirim
broadcasts-state-running = sedang berjalan
broadcasts-state-paused = dijeda
broadcasts-state-sent = terkirim
broadcasts-state-done = selesai
broadcasts-state-cancelled = dibatalkan
broadcasts-state-recalled = ditarik kembali

# Menulis
broadcasts-versions-question = Semua orang mendapat kata yang sama, atau Anda menulis satu versi untuk setiap bahasa?
broadcasts-versions-one = Sama untuk semua
broadcasts-versions-each = Satu untuk setiap bahasa
broadcasts-version-all = untuk semua
broadcasts-ask-message = Sekarang kirim pesannya di sini, persis seperti yang akan dilihat orang: teks dengan formatnya, foto, video, dokumen, pesan suara, atau album.
broadcasts-ask-version = Sekarang kirim versi <b>{ $version }</b> di sini, persis seperti yang akan dilihat orang: teks dengan formatnya, foto, video, dokumen, pesan suara, atau album.
broadcasts-cannot-send = Itu tidak bisa dikirim ke banyak orang. Kirim teks, foto, video, dokumen, pesan suara, atau album.
broadcasts-text-too-long = Teks itu terlalu panjang untuk dikirim dengan baris di bawahnya. Mohon singkat sampai { $most } tanda.
broadcasts-caption-too-long = Kata-kata di bawah berkas terlalu panjang. Mohon singkat sampai { $most } tanda, atau kirim teksnya saja.
broadcasts-edit-needs-text = Hanya kata-kata yang bisa menggantikan yang sudah terkirim. Kirim teks baru, atau buat ralat.
broadcasts-album-arrives = Album tersimpan: { $count } sejauh ini. Kalau semua sudah masuk, ketuk <b>Lanjut</b>.
broadcasts-ask-link = Kirim tulisan tombol dan alamatnya dalam satu pesan. Contoh: Daftar sekarang https://blk.example/daftar
broadcasts-link-no-address = Saya tidak melihat alamat. Alamat diawali https://, seperti: Daftar sekarang https://blk.example/daftar
broadcasts-link-not-https = Alamat harus diawali https:// supaya tidak ada yang ikut membaca. Contoh: Daftar sekarang https://blk.example/daftar
broadcasts-link-no-words = Tulis kata-kata tombol sebelum alamatnya. Contoh: Daftar sekarang https://blk.example/daftar
broadcasts-link-too-long = Tulisan tombol terlalu panjang. Paling banyak 60 tanda, seperti: Daftar sekarang https://blk.example/daftar
broadcasts-link-button = Tombol tautan
broadcasts-unlink-button = Hapus tombol
broadcasts-write-button = Pesan
broadcasts-kept = Berhenti. Drafnya tetap tersimpan.
broadcasts-kept-none = Berhenti. Belum ada yang ditulis, jadi tidak ada draf yang disimpan.
broadcasts-reopened-time = Jadwalnya dibatalkan. Ubah, lalu kirim lagi.
broadcasts-reopened-asking = Permintaan persetujuan dibatalkan. Ubah, lalu minta lagi.
broadcasts-drop-button = Hapus draf
broadcasts-dropped = Draf dihapus. Tidak ada yang menerimanya.


broadcasts-draft-title = <b>Siaran no. { $number }</b>, draf
broadcasts-draft-of-send = Ralat untuk penerima no. { $number }
broadcasts-draft-of-edit = Kata baru pengganti no. { $number }
broadcasts-draft-under-file = Letaknya di bawah berkas yang sudah terkirim. Berkasnya tetap.
broadcasts-draft-under-album = Itu album: yang berubah hanya kata-kata pertamanya. Gambar, tulisan lain, dan tombolnya tetap.
broadcasts-draft-topic = Topik: { $topic }
broadcasts-draft-content = Pesan ({ $version }): { $content }
broadcasts-draft-nobody = Untuk: belum dipilih
broadcasts-draft-people = Untuk: { $people } · <b>{ $count }</b>
broadcasts-content-none = belum ditulis
broadcasts-content-text = teks
broadcasts-content-photo = foto
broadcasts-content-video = video
broadcasts-content-document = dokumen
broadcasts-content-audio = musik
broadcasts-content-voice = pesan suara
broadcasts-content-animation = animasi
broadcasts-content-album = album berisi { $count }
broadcasts-preview-button = Pratinjau dan kirim
broadcasts-topic-button = Topik
broadcasts-audience-button = Untuk siapa
broadcasts-topic-question = Topiknya apa? Orang yang menghentikan suatu topik tidak menerima pesannya.
broadcasts-topic-announcements = Pengumuman
broadcasts-topic-training = Pelatihan
broadcasts-topic-certificates = Sertifikat
broadcasts-topic-vacancies = Lowongan
broadcasts-topic-surveys = Pertanyaan

# Untuk siapa
broadcasts-people-title = <b>Untuk siapa?</b>
broadcasts-people-none = Belum ada yang dipilih.
broadcasts-people-nobody = Tidak ada
broadcasts-people-chosen = { $people } · <b>{ $count }</b>
broadcasts-people-hint = Dari satu jenis boleh dipilih beberapa; jenis yang berbeda mempersempitnya.
broadcasts-people-everyone = Semua orang yang memakai bot ini
broadcasts-people-everyone-of = Semua orang yang mendaftar di { $names }
broadcasts-everyone-instead = Sekarang: { $people }.
    Diganti menjadi: <b>{ $everyone }</b>?
broadcasts-everyone-yes = Ya, semua orang
broadcasts-everyone-no = Tidak, biarkan
broadcasts-zero = Tidak ada yang cocok. Kurangi pilihannya.
broadcasts-zero-at-centre = Tidak ada yang cocok. Anda menulis kepada orang yang mendaftar di { $names } saja. Kurangi pilihannya.
broadcasts-zero-centre = Belum ada yang mendaftar di { $names }. Anda menulis kepada mereka saja; untuk semua orang, minta tolong admin semua balai.
broadcasts-zero-of = Tidak ada lagi yang memegang siaran no. { $number }.
broadcasts-more-names = { $count } lainnya
broadcasts-people = Orang { $parts }
broadcasts-people-of = Orang yang menerima siaran no. { $number }
broadcasts-people-interest = yang berminat pada { $names }
broadcasts-people-states = yang pendaftarannya: { $names }
broadcasts-people-workAbroad = yang ingin kerja di luar negeri
broadcasts-people-ownBusiness = yang ingin usaha sendiri
broadcasts-people-places = di { $names }
broadcasts-people-certificates = yang memegang { $names }
broadcasts-people-certificate-valid = sertifikat yang masih berlaku
broadcasts-people-certificate-soon = sertifikat yang habis dalam 90 hari
broadcasts-people-certificate-of-valid = sertifikat { $trade } yang masih berlaku
broadcasts-people-certificate-of-soon = sertifikat { $trade } yang habis dalam 90 hari
broadcasts-people-languages = berbahasa { $names }
broadcasts-people-untold = yang { $days } hari ini tidak mendapat siaran
broadcasts-people-centres = dari { $names }
broadcasts-or = atau
broadcasts-choose-everyone = Semua orang
broadcasts-choose-everyone-of = Semua orang di { $names }
broadcasts-choose-interest = Minat
broadcasts-choose-state = Pendaftaran
broadcasts-choose-place = Daerah
broadcasts-choose-language = Bahasa
broadcasts-choose-plan = Rencana
broadcasts-choose-untold = Belum dikabari
broadcasts-choose-whole = Seluruh { $name }
broadcasts-choose-trades = Berminat pada kejuruan apa?
broadcasts-choose-programmes = Seluruh kejuruan, atau sebagian programnya?
broadcasts-choose-intakes = Seluruh program, atau sebagian gelombangnya?
broadcasts-choose-states = Yang pendaftarannya berstatus apa?
broadcasts-choose-provinces = Dari provinsi mana?
broadcasts-choose-regencies = Seluruh provinsi, atau sebagian kabupaten dan kotanya?
broadcasts-choose-languages = Yang memakai bahasa apa?
broadcasts-choose-certificate = Sertifikat
broadcasts-choose-certificates = Yang memegang sertifikat apa?
broadcasts-choose-certificates-of = Yang memegang sertifikat { $trade } yang mana?
broadcasts-choose-certificate-valid = Yang masih berlaku
broadcasts-choose-certificate-soon = Yang habis dalam 90 hari
broadcasts-choose-certificate-any-valid = Apa pun yang masih berlaku
broadcasts-choose-certificate-any-soon = Apa pun yang habis dalam 90 hari
broadcasts-choose-goals = Yang berencana apa?
broadcasts-goal-workAbroad = Kerja di luar negeri
broadcasts-goal-ownBusiness = Usaha sendiri
broadcasts-clear-button = Mulai lagi
broadcasts-done-button = Selesai
broadcasts-ask-untold = Sudah berapa hari mereka tidak mendapat siaran? Ketik angka, misalnya 7.
broadcasts-untold-unclear = Mohon ketik angka dari 1 sampai 365, misalnya 7.
broadcasts-saved-button = Yang tersimpan
broadcasts-save-button = Simpan
broadcasts-saved-title = Pakai yang mana?
broadcasts-saved-none = Belum ada yang tersimpan. Pilih orangnya dulu, lalu ketuk <b>Simpan</b>.
broadcasts-ask-name = Diberi nama apa? Contoh: Las Lombok
broadcasts-name-unclear = Mohon ketik nama, paling panjang 60 tanda. Contoh: Las Lombok

# Sebelum dikirim
broadcasts-review-title = <b>Siaran no. { $number }</b>: beginilah orang melihatnya.
broadcasts-lacks-message = Pesannya belum ditulis. Ketuk Pesan.
broadcasts-lacks-version = Versi { $version } belum ditulis.
broadcasts-lacks-people = Belum dipilih untuk siapa. Ketuk Untuk siapa.
broadcasts-lacks-both = Pesannya belum ditulis, dan belum dipilih untuk siapa.
broadcasts-review-people = Untuk: { $people }
broadcasts-replaces = Mengganti kata-kata siaran no. { $number } di percakapan penerimanya, tanpa bunyi.
broadcasts-replaces-old = Kata yang sekarang: { $excerpt }
broadcasts-replaces-link = ⚠️ Tombol tautannya hilang. Kalau masih perlu, tambahkan lagi.
broadcasts-replaces-each = ⚠️ Dulu setiap bahasa punya versinya sendiri. Sekarang semua orang membaca kata yang sama.
broadcasts-told-send = Akan menerima: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } cocok, { $out } tidak ikut)
    }
broadcasts-told-edit = Akan diganti pada: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } cocok, { $out } tidak ikut)
    }
broadcasts-told-delete = Akan dihapus dari: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } cocok, { $out } tidak ikut)
    }
broadcasts-left-opted-out = Tidak ikut: { $count } menghentikan topik ini
broadcasts-left-unreachable = Tidak ikut: { $count } memblokir bot
broadcasts-left-quiet = Nanti: { $count } sedang dalam jam tenang saat itu, menerimanya mulai { $at }
broadcasts-review-duration = Lamanya { $duration }
broadcasts-duration-minute = kurang dari satu menit
broadcasts-duration-minutes = sekitar { $minutes } menit
broadcasts-duration-hours = sekitar { $hours } jam
broadcasts-warning-money = ⚠️ Ada kata tentang uang: “{ $found }”. Pelatihan gratis: apakah ada yang diminta membayar?
broadcasts-warning-phone = ⚠️ Ada nomor telepon: { $found }. Apakah itu nomor balai?
broadcasts-warning-capitals = ⚠️ Huruf besar terbaca seperti berteriak: “{ $found }”
broadcasts-warning-long = ⚠️ Lebih panjang dari layar ponsel kecil: sekitar { $found } baris.
broadcasts-warning-link = ⚠️ Tautan ke { $found }: bukan situs milik balai yang kami kenal. Buka dulu dan pastikan alamatnya benar.
broadcasts-despite = , { $count } peringatan
broadcasts-review-second = { $above ->
        [0] Setiap siaran
       *[other] Lebih dari { $above } orang:
    } harus disetujui orang lain sebelum dikirim. { $count } penyetuju akan diminta.
broadcasts-review-no-approver = { $above ->
        [0] Setiap siaran
       *[other] Lebih dari { $above } orang:
    } harus disetujui orang lain, tetapi belum ada yang berhak. Minta admin mengundang penyetuju dengan /undang.
broadcasts-review-at-once = Begitu Anda ketuk kirim, pesannya langsung keluar.
broadcasts-review-timed = Sampai saat itu masih bisa dihentikan.
broadcasts-review-alone = Sesudah Anda ketuk kirim, ada { $minutes } menit untuk menghentikannya.
broadcasts-send-now = Kirim sekarang
broadcasts-send-morning = Besok 08.00
broadcasts-ask-now = Minta persetujuan
broadcasts-ask-morning = Minta untuk besok 08.00
broadcasts-send-chosen = Kirim { $at }
broadcasts-ask-chosen = Minta untuk { $at }
broadcasts-send-timed = Kirim pada waktu itu
broadcasts-ask-timed = Minta persetujuan
broadcasts-reschedule = Ganti ke waktu itu
broadcasts-send-when = Pilih waktu
broadcasts-another-time = Ganti waktu
broadcasts-time-title = <b>Siaran no. { $number }</b> pada { $at }
broadcasts-time-content = Pesan: { $excerpt }
broadcasts-edit-button = Ubah
broadcasts-ask-when = Dikirim kapan? Contoh: besok 9.00, Senin 14.30, 27 November 8.00
broadcasts-when-not-a-time = Saya tidak mengerti waktu itu. Tulis hari dan pukulnya, misalnya: besok 9.00
broadcasts-when-no-time = Pukul berapa di hari itu? Tulis misalnya: besok 9.00
broadcasts-when-no-such-time = Jam itu tidak ada: sehari dari 0.00 sampai 23.59. Tulis misalnya: besok 9.00
broadcasts-when-past = Waktu itu sudah lewat. Tulis yang akan datang, misalnya: besok 9.00
broadcasts-when-too-far = Itu lebih dari 90 hari lagi. Tulis waktu yang lebih dekat, misalnya: Senin 9.00
broadcasts-when-no-such-day = Tanggal itu tidak ada di kalender. Tulis misalnya: 27 November 8.00
broadcasts-unseen = Isinya berubah sesudah pratinjau. Mohon lihat pratinjaunya lagi.
broadcasts-past = Waktu itu sudah lewat. Mohon pilih yang lain.
broadcasts-nobody = Tidak ada orang yang cocok dengan pilihan itu. Pilih orang lain.
broadcasts-stale = Sudah berubah sementara itu. Inilah keadaannya sekarang.
broadcasts-own = Yang Anda tulis harus disetujui orang lain.
broadcasts-not-yours = Hanya penulisnya yang bisa mengubah siaran ini.
broadcasts-too-late = Siaran ini sudah berjalan atau selesai, jadi tidak bisa diubah lagi.
broadcasts-no-longer = Siaran ini tidak lagi menunggu persetujuan.
broadcasts-first = { $name } lebih dulu, pukul { $at }.
broadcasts-you = Anda
broadcasts-somebody = Seorang rekan
broadcasts-the-bot = Bot
broadcasts-approve-title = <b>Siaran no. { $number }</b> dari { $author }: beginilah orang melihatnya.
broadcasts-approve-soon = Dikirim { $minutes } menit sesudah Anda setujui. Sampai saat itu masih bisa dihentikan.
broadcasts-approve-at-once = Langsung dikirim begitu Anda setujui.
broadcasts-approve-at = Dikirim pada { $at }.
broadcasts-approve-button = Setujui
broadcasts-return-button = Kembalikan
broadcasts-approved = Siaran no. { $number } disetujui dan dikirim pada { $at }. Sampai saat itu masih bisa dihentikan.
broadcasts-approved-now = Siaran no. { $number } disetujui dan sekarang dikirim.
broadcasts-approved-late = Siaran no. { $number } disetujui, tetapi waktunya sudah lewat. Penulisnya ditanya kapan dikirim.
broadcasts-return-why = Kenapa dikembalikan? Ketik alasannya dalam satu pesan; { $name } membacanya. Sebelum itu siarannya tetap menunggu.
broadcasts-return-long = Terlalu panjang. Mohon singkat sampai { $most } tanda, seperti: Tanggalnya salah.
broadcasts-return-unsaid = Tanpa alasan
broadcasts-return-kept = Baik, tidak jadi dikembalikan. Siarannya masih menunggu.
broadcasts-asked-again = Diminta lagi, sesudah { $name } mengembalikannya.
broadcasts-asked-again-said = Diminta lagi, sesudah { $name } mengembalikannya: “{ $said }”
broadcasts-given-back-said = Siaran no. { $number } kembali ke penulisnya, dengan alasan Anda. Tidak ada yang menerimanya.
broadcasts-given-back = Siaran no. { $number } kembali ke penulisnya. Tidak ada yang menerimanya.
broadcasts-waits-approval = Menunggu persetujuan. { $count } penyetuju sudah diminta.
broadcasts-waits-nobody = Menunggu persetujuan, tetapi belum ada orang lain yang berhak. Minta admin mengundang penyetuju dengan /undang{ $above ->
        [0] .
       *[other] , atau ubah untuk paling banyak { $above } orang.
    }
broadcasts-waits-time = Dikirim pada { $at }. Sampai saat itu bisa dihentikan, dan tidak ada yang menerimanya.
broadcasts-was-cancelled = Dibatalkan pada { $at }. Tidak ada yang menerimanya.
broadcasts-waits-draft = Masih ditulis. Hanya penulisnya yang bisa mengubah dan mengirimnya.
broadcasts-waits-now = Sebentar lagi mulai dikirim.
broadcasts-waits-late = Seharusnya dikirim pada { $at }, tetapi belum terkirim. Sekarang bagaimana?
broadcasts-late-now = Kirim sekarang
broadcasts-reopen-button = Ubah (persetujuan gugur)
broadcasts-cancel-button = Batalkan
broadcasts-cancel-unsent = Batalkan siaran no. { $number }? Tidak ada yang akan menerimanya.
broadcasts-cancel-running = Batalkan siaran no. { $number }? Yang sudah menerima tetap memilikinya, yang lain tidak akan menerima.
broadcasts-cancel-yes = Ya, batalkan

# Selama dan sesudah dikirim
broadcasts-standing-title = <b>Siaran no. { $number }</b>: { $state }
broadcasts-run-edit = Mengganti kata-kata no. { $number }
broadcasts-run-delete = Menghapus no. { $number } dari penerimanya
broadcasts-run-of = { $done } dari { $audience }
broadcasts-run-audience = Untuk <b>{ $audience }</b>
broadcasts-part-sent = ✓ sampai: { $count }
broadcasts-part-sent-delete = ✓ Terhapus dari { $count } orang
broadcasts-part-sent-edit = ✓ Diganti pada { $count } orang
broadcasts-part-unreachable = Tidak terjangkau (memblokir bot): { $count }
broadcasts-part-refused = Ditolak Telegram: { $count }
broadcasts-part-skipped = Tidak ikut: { $count }
broadcasts-part-skipped-delete = Tidak bisa dihapus dari { $count } orang
broadcasts-part-skipped-edit = Tidak diganti pada { $count } orang
broadcasts-part-cancelled = Dibatalkan: { $count }
broadcasts-part-uncertain = Belum pasti, dicoba sekali lagi: { $count }
broadcasts-part-unknown = Tidak diketahui apakah sampai: { $count }
broadcasts-part-waiting = Masih menunggu: { $count }
broadcasts-partname-sent = sampai
broadcasts-partname-sent-delete = terhapus
broadcasts-partname-sent-edit = diganti
broadcasts-partname-unreachable = tidak terjangkau
broadcasts-partname-refused = ditolak
broadcasts-partname-skipped = tidak ikut
broadcasts-partname-skipped-delete = tidak terhapus
broadcasts-partname-skipped-edit = tidak diganti
broadcasts-partname-cancelled = dibatalkan
broadcasts-partname-uncertain = belum pasti
broadcasts-partname-unknown = tidak diketahui
broadcasts-partname-waiting = menunggu
broadcasts-reason-blocked = memblokir bot
broadcasts-reason-optedOut = menghentikan topik ini
broadcasts-reason-noConsent = menarik persetujuan
broadcasts-reason-erased = dihapus
broadcasts-reason-tooOld = lebih dari 48 jam
broadcasts-reason-gone = sudah tidak ada
broadcasts-reason-sameAlready = sudah berbunyi begitu
broadcasts-reason-nothingToSay = tidak ada isinya
broadcasts-reason-interrupted = terputus
broadcasts-run-rate = { $rate } per detik, tinggal { $left }
broadcasts-run-refused = Telegram menolak pesan ini: { $reason }
broadcasts-run-refused-next = Kalau isinya yang salah: batalkan, lalu tulis yang baru. Lanjutkan untuk mencoba lagi.
broadcasts-run-started = Mulai { $at }
broadcasts-run-ended = Mulai { $began }, selesai { $ended }
broadcasts-run-at-once = Selesai { $at }
broadcasts-pause-button = Jeda
broadcasts-resume-button = Lanjutkan
broadcasts-refresh-button = Segarkan
broadcasts-look-button = Lihat
broadcasts-file-button = CSV: { $part }
broadcasts-file-name = siaran-{ $number }-{ $part }
broadcasts-file-title = Laporan siaran nomor { $number }, { $part }
broadcasts-file-note = Nomor telepon disamarkan.
broadcasts-column-name = Nama
broadcasts-column-phone = Telepon (disamarkan)
broadcasts-column-place = Asal
broadcasts-column-state = Hasil
broadcasts-column-reason = Sebab
broadcasts-column-sent = Terkirim
broadcasts-unnamed = tidak terdaftar

# Menarik kembali
broadcasts-recall-button = Tarik atau ralat
broadcasts-correct-button = Ralat
broadcasts-later-send = Diralat: no. { $number } ({ $state })
broadcasts-later-edit = Katanya diganti: no. { $number } ({ $state })
broadcasts-later-delete = Dihapus: no. { $number } ({ $state })
broadcasts-recall-title = <b>Siaran no. { $number }</b> sampai kepada { $count } orang.
broadcasts-recall-delete = Hapus: hilang dari { $count } orang, dan tidak bisa dikembalikan.
broadcasts-recall-old = Pada { $count } orang sudah lebih dari 48 jam. Telegram tidak mengizinkan bot menghapusnya lagi.
broadcasts-recall-edit = Kata baru: menggantikan yang lama di percakapan, tanpa bunyi.
broadcasts-recall-send = Ralat: pesan baru tepat kepada yang menerimanya.
broadcasts-recall-delete-button = Hapus dari semua
broadcasts-delete-question = Hapus siaran no. { $number } dari { $count } orang? Begitu Anda ketuk, langsung terhapus: tanpa persetujuan orang lain, tanpa waktu tunggu. Yang terhapus tidak bisa dikembalikan.
broadcasts-delete-yes = Ya, hapus
broadcasts-delete-no = Tidak
broadcasts-recall-edit-button = Ganti kata-katanya
broadcasts-recall-send-button = Kirim ralat
broadcasts-recall-already = Sudah sedang dihapus.

# Kabar untuk petugas
broadcasts-notice-approve = { $author } meminta Anda menyetujui siaran no. { $number }.
broadcasts-notice-approved = Siaran no. { $number } disetujui dan dikirim pada { $at }. Sampai saat itu bisa dihentikan.
broadcasts-notice-approved-now = Siaran no. { $number } disetujui dan sekarang dikirim.
broadcasts-notice-given-back = { $name } mengembalikan siaran no. { $number }. Tidak ada yang menerimanya. Alasannya tidak ditulis. Ubah, lalu minta persetujuan lagi.
broadcasts-notice-given-back-said = { $name } mengembalikan siaran no. { $number }: “{ $said }”
    Tidak ada yang menerimanya. Ubah, lalu minta persetujuan lagi.
broadcasts-notice-late = Siaran no. { $number } seharusnya dikirim pada { $at }, tetapi tidak terkirim. Sekarang bagaimana?
broadcasts-notice-changed = Siaran no. { $number } tidak dikirim: isinya bukan yang disetujui. Mohon dilihat.
broadcasts-notice-nobody = Siaran no. { $number } tidak dikirim: tidak ada lagi yang cocok dengan pilihannya.
broadcasts-notice-halted = Siaran no. { $number } dijeda: Telegram menolak pesannya ({ $reason }). Mohon seseorang melihatnya.

# Mengapa seseorang menerimanya
broadcasts-why-centre = Anda menerima ini karena mendaftar di { $names }.
broadcasts-why-centres = Anda menerima ini karena mendaftar di salah satu balai kami.
broadcasts-why-interest = Anda menerima ini karena pendaftaran atau minat Anda.
broadcasts-why-earlier = Anda menerima ini karena menerima pesan kami sebelumnya.
broadcasts-goal-workHere = Kerja di Indonesia
broadcasts-people-workHere = yang ingin kerja di Indonesia
broadcasts-saved-as = Tersimpan dengan nama “{ $name }”. Lain kali ada di <b>Yang tersimpan</b>.
broadcasts-version-in = Bahasa { $language }
