# Perusahaan mitra: untuk perekrutnya, dan untuk petugas yang mencatatnya.
companies-how = <b>Untuk perusahaan</b>

    Perusahaan mitra memasang lowongan di sini dan menemukan orang yang sertifikatnya bisa dicek. Tidak dipungut biaya.

    Untuk menjadi mitra, hubungi balai pelatihan. Siapkan nama perusahaan dan Nomor Induk Berusaha (NIB). Setelah itu balai mengirim tautan undangan untuk obrolan ini.
companies-recruiting = Lowongan perusahaan Anda ditulis di sini. Lowongan baru, atau lihat yang sudah ada?
companies-home-button = Perusahaan saya
companies-home = <b>{ $name }</b>
    { $state }
companies-state-inReview = Menunggu diperiksa balai
companies-state-verified = Sudah diperiksa balai ✓
companies-state-suspended = Ditangguhkan
companies-home-licence = Izin SIP3MI { $number }, sampai { $until }
companies-home-licence-ended = Izin SIP3MI { $number } habis pada { $until }. Lowongan luar negeri ditahan sampai balai mencatat izin yang baru.
companies-home-inReview = Lowongan sudah bisa disiapkan. Lowongan bisa tayang begitu balai selesai memeriksa perusahaan Anda.
companies-home-suspended = Lowongan dan pelamar ditutup dulu. Alasannya: { $reason }. Silakan hubungi balai yang mencatat perusahaan Anda.
companies-home-no-vacancies = Belum ada lowongan.
companies-home-vacancies = Lowongan: { $each }
companies-home-waiting = Pelamar yang menunggu jawaban: { $count }
companies-vacancies-draft = draf { $count }
companies-vacancies-inReview = diperiksa balai { $count }
companies-vacancies-published = tayang { $count }
companies-vacancies-closed = tutup { $count }
companies-vacancies-rejected = tidak diterima { $count }
companies-vacancies-suspended = ditahan { $count }
companies-colleagues-button = Rekan · { $count }
companies-stopped = Perusahaan Anda sedang ditangguhkan, jadi lowongan dan pelamarnya ditutup dulu. Alasannya bisa ditanyakan ke balai yang mencatat perusahaan Anda.
companies-recruiters-title = <b>Perekrut { $name }</b>
    Mereka memasang lowongan dan membaca siapa yang melamar. Peran bisa dicabut kapan saja.
companies-recruiters-none = Belum ada. Undang yang pertama: tautannya berlaku sekali, paling lama 24 jam.
companies-recruiter-line = • { $name }, sejak { $since }
companies-invitation-line = • Undangan no. { $number }: menunggu sampai { $until }
companies-withdraw-button = Tarik undangan no. { $number }
companies-invite-button = Undang perekrut
companies-invite-suspended = Perusahaan ini ditangguhkan: belum bisa mengundang siapa pun.
companies-taking-question = Cabut peran ini sekarang? Halaman perusahaan dan tombolnya langsung tidak berfungsi bagi orang itu, dan ia diberi tahu.
companies-leave-button = Keluar dari perusahaan ini
companies-leaving-question = Keluar sekarang? Halaman perusahaan dan tombolnya langsung tidak berfungsi bagi Anda. Untuk kembali perlu undangan baru.
companies-leave-yes = Ya, keluar
companies-left-it = Anda sudah keluar dari perusahaan itu. Terima kasih! Yang lain tetap seperti semula.
companies-desk-button = Perusahaan mitra
companies-desk-title = <b>Perusahaan mitra</b>
    Perusahaan bisa menayangkan lowongan setelah diperiksa orang kedua di sini.
companies-desk-empty = Belum ada. Catat yang pertama.
companies-desk-find = Mencari satu? Ketik /perusahaan dan sebagian namanya.
companies-list-button = { $state } · { $count }
companies-list-inReview = Perlu diperiksa
companies-list-alone = Tanpa perekrut
companies-list-verified = Sudah diperiksa
companies-list-suspended = Ditangguhkan
companies-list-title = <b>{ $state }</b>: { $count }
companies-found-title = <b>“{ $said }”</b>: { $count }
companies-none = Tidak ada perusahaan di sini.
companies-new-button = Perusahaan baru
companies-new-made = Sudah dicatat.
companies-new-already = Balai sudah punya perusahaan dengan nama itu. Ini kartunya.
companies-ask-centre = Untuk balai yang mana?
companies-ask-kind = Perusahaan apa?
companies-kind-employer = Pemberi kerja
companies-kind-agency = Penempatan ke luar negeri (P3MI)
companies-kind-government = Lembaga pemerintah
companies-ask-legalName = Apa nama resminya yang lengkap? Contoh: <i>PT Presisi Jaya</i>
companies-wrong-legalName = Itu belum seperti nama perusahaan. Ketik seperti di surat-suratnya, paling panjang 100 huruf. Contoh: <i>PT Presisi Jaya</i>
companies-ask-businessNumber = Berapa Nomor Induk Berusaha (NIB)? Tiga belas angka, contoh: <i>9120001234567</i>
companies-wrong-businessNumber = NIB terdiri dari tepat 13 angka. Contoh: <i>9120001234567</i>
companies-taken-businessNumber = Perusahaan lain di sini memakai NIB itu. Cocokkan dengan suratnya, lalu ketik lagi.
companies-ask-licence = Berapa nomor izin penempatannya (SIP3MI), dan berlaku sampai kapan? Contoh: <i>123/SIP3MI/2025, 31-12-2027</i>
companies-wrong-licence = Itu belum seperti izin. Ketik nomornya dan hari terakhirnya. Contoh: <i>123/SIP3MI/2025, 31-12-2027</i>
companies-ask-until = Izin itu berlaku sampai kapan? Contoh: <i>31-12-2027</i>
companies-wrong-until = Ketik hari terakhir izinnya seperti ini: <i>31-12-2027</i>
companies-past-until = Hari itu sudah lewat. Tanpa izin yang berlaku, P3MI tidak boleh menempatkan siapa pun. Ketik hari terakhir izin yang berlaku sekarang, contoh: <i>31-12-2027</i>
companies-ask-regencyCode = Di kabupaten atau kota mana? Contoh: <i>Mataram</i>
companies-wrong-regencyCode = Saya belum mengenal kabupaten atau kota itu. Contoh: <i>Lombok Barat</i> atau <i>Kota Malang</i>
companies-which-regency = Yang mana maksudnya?
companies-later = Nanti: ke kartunya
companies-saved = Tersimpan.
companies-saved-voided = { $count ->
    [0] Tersimpan. Perusahaan ini perlu diperiksa lagi oleh orang lain.
   *[other] Tersimpan. Perusahaan ini perlu diperiksa lagi oleh orang lain. Sampai saat itu { $count } lowongan yang tayang ditahan.
    }
companies-too-long = Terlalu panjang. Paling banyak { $most } huruf, ya.
companies-left = Baik, tidak ada yang diubah.
companies-edit-button = Ubah
companies-edit-which = Apa yang diubah?
companies-edit-voids = { $count ->
    [0] Yang bertanda ↻ perlu diperiksa lagi oleh orang kedua.
   *[other] Yang bertanda ↻ perlu diperiksa lagi oleh orang kedua. Sampai saat itu { $count } lowongan yang tayang ditahan.
    }
companies-fact-button = { $fact }
companies-fact-again = { $fact } ↻
companies-fact-legalName = Nama resmi
companies-fact-businessNumber = Nomor Induk Berusaha (NIB)
companies-fact-licence = Izin (SIP3MI)
companies-fact-regencyCode = Kabupaten atau kota
companies-fact-kind = Jenis
companies-card-name = <b>{ $name }</b>
companies-card-number = NIB { $number }
companies-card-licence = SIP3MI { $number }, sampai { $until }
companies-card-centre = Balai: { $centre }
companies-card-made = Dicatat pada { $at } oleh { $name }
companies-card-verified = Diperiksa pada { $at } oleh { $name } ✓
companies-card-inReview = Belum diperiksa
companies-card-suspended = Ditangguhkan pada { $at } oleh { $name }: { $reason }
companies-card-lacks = Masih kurang: { $lacks }
companies-card-counts = Lowongan tayang: { $vacancies } · Perekrut: { $recruiters }
companies-lack-businessNumber = Nomor Induk Berusaha (NIB)
companies-lack-regency = kabupaten atau kota
companies-lack-licence = izin (SIP3MI)
companies-lack-licenceEnded = izin (SIP3MI) yang berlaku hari ini
companies-fill-businessNumber = Isi NIB
companies-fill-regency = Isi kabupaten atau kota
companies-fill-licence = Isi izin
companies-fill-licenceEnded = Isi izin yang baru
companies-recruiters-button = Perekrut · { $count }
companies-check-all-button = Periksa perusahaan · { $count }
companies-check-button = Periksa
companies-check-employer = Cocokkan <b>{ $name }</b> dengan surat-suratnya: nama dan NIB seperti di OSS, dan tempatnya.

    Apakah semuanya cocok?
companies-check-agency = Cocokkan <b>{ $name }</b> dengan surat-suratnya: nama dan NIB seperti di OSS, izin dan hari terakhirnya seperti di daftar P3MI kementerian, dan tempatnya.

    Apakah semuanya cocok?
companies-check-government = Cocokkan <b>{ $name }</b> dengan surat-suratnya: nama seperti di keputusan pembentukannya, dan tempatnya.

    Apakah semuanya cocok?
companies-check-no = Tidak cocok
companies-ask-unfit = Apa yang tidak cocok? Yang mencatat data ini membacanya dan membetulkannya.
companies-unfit-done = Tercatat, dan yang mencatat datanya diberi tahu.
companies-unfit-not-now = Perusahaan ini sudah tidak menunggu diperiksa.
companies-card-unfit = Belum cocok: { $reason }
companies-told-unfit = <b>{ $name }</b> belum cocok dengan suratnya: { $reason }. Betulkan datanya, lalu orang kedua memeriksanya lagi.
companies-verify-alone = Selesai: perusahaan ini sudah diperiksa. Perekrutnya belum ada: undang yang pertama lewat tombol Perekrut.
companies-check-yes = Ya, semuanya cocok
companies-verify-verified = Selesai: perusahaan ini sudah diperiksa, dan perekrutnya diberi tahu.
companies-verify-already = Orang lain sudah memeriksanya.
companies-verify-own = Anda yang mencatat perusahaan ini, menulis sebagian datanya, atau perekrutnya, jadi orang lain yang memeriksanya. Mereka melihatnya di “Perlu diperiksa”.
companies-verify-lacking = Masih ada yang kurang, jadi belum bisa diperiksa.
companies-verify-stale = Ada yang diubah sementara itu. Silakan lihat sekali lagi.
companies-verify-suspended = Perusahaan ini ditangguhkan. Cabut dulu penangguhannya.
companies-suspend-button = Tangguhkan
companies-ask-why = Mengapa <b>{ $name }</b> ditangguhkan? Perusahaan membaca alasannya. Satu ketukan langsung berlaku: lowongannya ditahan, dan pelamarnya diberi tahu.
companies-reason-licence = Izin penempatannya dicabut
companies-reason-money = Pelamar dimintai uang
companies-reason-reports = Laporan tentangnya sedang diperiksa
companies-reason-agreement = Kerja sama dengan balai berakhir
companies-reason-own = Alasan lain
companies-ask-reason = Apa alasannya? Perusahaan membaca yang Anda ketik.
companies-suspend-question = Tangguhkan <b>{ $name }</b> sekarang? Perusahaan membaca alasannya: “{ $reason }”. Lowongannya ditahan, dan pelamarnya diberi tahu.
companies-suspend-yes = Ya, tangguhkan
companies-suspend-done = Ditangguhkan. Lowongan tayang yang ditahan: { $count }. Perusahaan diberi tahu.
companies-suspend-already = Perusahaan ini sudah ditangguhkan.
companies-lift-button = Cabut penangguhan
companies-lift-question = Cabut penangguhan <b>{ $name }</b>? Perekrutnya diberi tahu dan bisa bekerja lagi.
companies-lift-held = Lowongan yang ditahan ({ $count }) tetap ditahan: perusahaan mengirimnya lagi satu per satu, lalu staf memeriksanya.
companies-lift-yes = Ya, cabut
companies-lift-verified = Dicabut: perusahaan ini sudah diperiksa dan boleh menayangkan lowongan lagi.
companies-lift-inReview = Dicabut. Orang kedua perlu memeriksa perusahaan ini sebelum lowongannya bisa tayang lagi.
companies-lift-already = Perusahaan ini tidak ditangguhkan lagi.
companies-look-button = Lihat
companies-told-verify = Ada perusahaan yang menunggu diperiksa: <b>{ $name }</b>. Perlu orang kedua; Anda bisa melakukannya.
companies-told-verified = <b>{ $name }</b> sudah diperiksa balai. Lowongannya sekarang bisa tayang.
companies-told-changed = Data <b>{ $name }</b> diubah, jadi balai perlu memeriksanya lagi. Sampai saat itu lowongannya ditahan.
companies-told-suspended = <b>{ $name }</b> ditangguhkan. Alasannya: { $reason }. Lowongannya ditahan dulu, dan pelamarnya diberi tahu. Silakan hubungi balai.
companies-told-lifted = Penangguhan <b>{ $name }</b> dicabut.
companies-told-lifted-inReview = Penangguhan <b>{ $name }</b> dicabut. Balai memeriksanya lagi dulu; begitu selesai, Anda dikabari.
companies-told-held = Lowongan yang ditahan ({ $count }) tidak tayang lagi dengan sendirinya. Buka satu per satu, lalu ketuk “Kirim untuk diperiksa”.
companies-held-button = Lowongan ditahan · { $count }
companies-told-licence = Izin penempatan (SIP3MI) <b>{ $name }</b> habis pada { $until }. Setelah itu lowongan luar negerinya berhenti sendiri. Izin yang baru dicatat oleh balai.
companies-told-licence-ended = Izin penempatan (SIP3MI) <b>{ $name }</b> sudah habis pada { $until }. Lowongan luar negerinya ditahan. Izin yang baru dicatat oleh balai.
