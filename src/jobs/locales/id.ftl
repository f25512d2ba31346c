# Lowongan, seperti yang dibaca semua orang.
jobs-start = <b>Lowongan kerja</b>: { $count } sedang dibuka.
    Semua sudah diperiksa balai. Melamar tidak dipungut biaya.

    Pilih di bawah, atau ketik nama pekerjaan, misalnya <b>tukang las</b>.
jobs-none-at-all = <b>Lowongan kerja</b>
    Saat ini belum ada lowongan yang dibuka. Sambil menunggu, lihat pelatihannya.
jobs-unknown = Lowongan itu tidak saya temukan. Ini yang sedang dibuka.
jobs-counted = { $label } · { $count }
jobs-all-button = Semua lowongan
jobs-here-button = Di Indonesia
jobs-abroad-button = Luar negeri
jobs-by-place-button = Pilih daerah
jobs-trainings-button = Lihat pelatihan
jobs-which-place = <b>Lowongan di mana?</b>
    Angka di tombol: berapa lowongan yang sedang dibuka.
jobs-list-title = <b>{ $name }</b>: { $count } lowongan
jobs-list-line = • <b>{ $title }</b>, { $place }
    { $wage }
jobs-list-button = { $title }, { $place }
jobs-found = <b>Lowongan untuk <i>{ $words }</i></b>
jobs-found-near = <b>Yang paling mendekati <i>{ $words }</i></b>
    Belum ada yang cocok dengan semua katanya.
jobs-found-paid = <b>Lowongan untuk <i>{ $words }</i></b>
    Upah harian dihitung 25 hari sebulan. Luar negeri tidak ikut dihitung.
jobs-found-paid-near = Untuk <i>{ $words }</i> belum ada. Upah paling tinggi sekarang, di Indonesia:
jobs-abroad-any-button = Lowongan luar negeri · { $count }
jobs-abroad-there-button = Lowongan di { $country } · { $count }
jobs-wrong =
    <b>Diminta uang, atau ada yang tidak beres?</b>

    1. Jangan membayar. Jangan titipkan paspor, KTP atau ijazah asli.
    2. Simpan buktinya: chat, nomor, nama, rekening.
    3. Lowongan dari sini: buka kartunya dan ketuk <b>⚠ Ada yang salah</b>, atau ketik kodenya, misalnya <b>VAC-001</b>. Perusahaan tidak tahu siapa yang melapor.
    4. Tawaran lain: lapor ke Disnaker, BP3MI atau polisi. Nomornya di tombol pertama. Balai juga membantu.

    Mau tahu sebuah perusahaan resmi? Ketik namanya, misalnya <i>PT Maju resmi?</i>
jobs-partner-found = <b>{ $company }</b>: ✓ mitra balai, nomor usahanya sudah diperiksa petugas.
jobs-partner-agency = <b>{ $company }</b>: ✓ boleh menempatkan ke luar negeri. Izin SIP3MI { $licence } berlaku sampai { $day }.
jobs-partner-ended = <b>{ $company }</b>: ✗ izin SIP3MI { $licence } sudah habis { $day }. Jangan mendaftar lewat sana dulu.
jobs-partner-held = <b>{ $company }</b>: ✗ sedang ditahan balai. Jangan membayar dan jangan titipkan surat.
jobs-partner-same = Pastikan namanya persis sama. Mitra resmi pun tidak boleh memungut uang dari pelamar.
jobs-partner-none = <b>{ $name }</b> tidak ada di daftar mitra balai.

    Itu belum berarti palsu, tetapi balai belum memeriksanya. Minta Disnaker atau BP3MI mencocokkan izinnya di daftar resmi (SISKOP2MI): gratis. Sampai jelas, jangan membayar dan jangan titipkan paspor atau ijazah.
jobs-not-found = Untuk <i>{ $words }</i> belum ada lowongan.
jobs-none-here = Di sini belum ada lowongan yang dibuka. Lihat yang lain.
jobs-place-here = Indonesia

# Kartu
jobs-card-title = <b>{ $title }</b>
jobs-card-company = { $company }
jobs-card-place = { $place }
jobs-card-place-people = { $place } · { $people }
jobs-card-wage = Upah: <b>{ $wage }</b>
jobs-card-work = Kerja: { $values }
jobs-card-needs = Syarat: { $values }
jobs-sex-male = laki-laki
jobs-sex-female = perempuan
jobs-no-experience = tanpa pengalaman
jobs-experience = pengalaman { $months }
jobs-card-more-documents = { $shown }, dan { $count } lagi
jobs-card-own-words = <i>Sebagian tulisan di atas dari perusahaan sendiri.</i>
jobs-hours = { $aDay } jam/hari, { $aWeek } hari/minggu
jobs-document-ktp = KTP
jobs-document-kk = KK
jobs-document-birth = Akta lahir
jobs-document-diploma = Ijazah
jobs-document-passport = Paspor
jobs-document-police = SKCK
jobs-card-free = Gratis: pelamar tidak membayar apa pun.
jobs-card-closes = Lamar sampai <b>{ $day }</b>
jobs-card-agency = P3MI: { $agency }, izin { $licence } berlaku sampai { $until }
jobs-card-government = Penempatan oleh pemerintah (G2G), tanpa agen.
jobs-card-permit = SIP2MI: { $permit } berlaku sampai { $until }
jobs-card-order = Job order: { $order }, diverifikasi { $by }
jobs-card-no-fee = Biaya penempatan: <b>tidak ada</b>. Jangan membayar kepada siapa pun.
jobs-card-own-costs = Yang Anda bayar sendiri: { $costs }
jobs-details-button = Rincian
jobs-details-title = <b>{ $title }</b> · { $code }
jobs-details-documents = <b>Dokumen:</b> { $documents }
jobs-details-costs = <b>Biaya, dan siapa yang membayar</b>
jobs-details-line = • { $line }
jobs-details-check = <b>Cara memeriksanya:</b> minta Disnaker kabupaten/kota atau BP3MI mencocokkan nomor izin dan job order di kartu tadi dengan daftar kementerian (SISKOP2MI). Gratis. Jangan berangkat kalau tidak cocok.
jobs-card-check = Cocokkan nomor-nomor ini di daftar resmi kementerian (SISKOP2MI), atau tanyakan ke Disnaker atau BP3MI.
jobs-card-hotlines = ☎ { $numbers } (dicek { $day })
jobs-card-link = { $code } · { $link }
jobs-share-button = Bagikan
jobs-share-text = Lowongan: { $title }
jobs-others-button = Lowongan serupa
jobs-same-trade-button = Lowongan lain di bidang ini
jobs-similar = <b>Lowongan serupa dengan { $title }</b>
jobs-similar-none = Saat ini belum ada lowongan yang serupa dengan <b>{ $title }</b> di dekat Anda. Minta dikabari, atau cari lebih luas.
jobs-further-button = Semua lowongan { $trade }
jobs-ended-over = <b>Pendaftarannya sudah ditutup.</b> Lowongan ini tidak bisa dilamar lagi.
jobs-ended-closed = <b>{ $state }.</b> Lowongan ini tidak bisa dilamar lagi.
jobs-ended-held = <b>Sedang diperiksa balai.</b> Untuk sementara lowongan ini tidak bisa dilamar. Jangan membayar siapa pun untuknya.

# Apa yang sudah dimiliki
jobs-match-score = <b>Anda punya { $have } dari { $of }</b>
jobs-match-have = ✓ { $names }
jobs-match-lack = ✗ { $names }
jobs-match-unknown = ? belum saya ketahui: { $names }
jobs-match-age = umur
jobs-match-education = pendidikan
jobs-match-experience = pengalaman
jobs-match-place = daerah
jobs-match-abroad = mau ke luar negeri
jobs-match-why-button = Penjelasannya
jobs-match-mydata-button = Data saya
jobs-match-title = <b>Anda punya { $have } dari { $of }</b> untuk { $code }
jobs-match-note = Ini hanya dari yang Anda ceritakan kepada saya. Yang memilih tetap perusahaan, dan Anda boleh melamar walau belum lengkap.
jobs-explained-age-known = Umur: diminta { $asked }. Anda { $age } tahun.
jobs-explained-age-unknown = Umur: diminta { $asked }. Umur Anda belum saya ketahui; saya tanyakan saat Anda melamar.
jobs-explained-education-known = Pendidikan: diminta minimal { $asked }. Anda { $education }.
jobs-explained-education-unknown = Pendidikan: diminta minimal { $asked }. Sekolah Anda belum saya ketahui; saya tanyakan saat Anda melamar.
jobs-explained-certificate-have = Sertifikat { $name }: Anda punya, berlaku sampai { $day }.
jobs-explained-certificate-lasting = Sertifikat { $name }: Anda punya.
jobs-explained-certificate-lack = Sertifikat { $name }: belum tercatat untuk Anda, atau sudah tidak berlaku. Kalau punya, sambungkan: /sertifikat.
jobs-explained-certificate-wished = Sertifikat { $name } (diutamakan): belum tercatat untuk Anda, atau sudah tidak berlaku.
jobs-explained-experience = Pengalaman: diminta { $months }. Pengalaman Anda tidak saya catat; ceritakan ke perusahaan.
jobs-explained-place-same = Daerah: { $asked }. Anda juga tinggal di sana.
jobs-explained-place-have = Daerah: { $asked }. Anda di { $own }, satu provinsi.
jobs-explained-place-lack = Daerah: { $asked }. Anda di { $own }, lain provinsi.
jobs-explained-place-unknown = Daerah: { $asked }. Tempat tinggal Anda belum saya ketahui; saya tanyakan saat Anda melamar.
jobs-explained-abroad-have = Luar negeri: Anda pernah menulis ingin bekerja di luar negeri.
jobs-explained-abroad-lack = Luar negeri: tujuan yang Anda tulis bukan luar negeri.
jobs-explained-abroad-unknown = Luar negeri: apakah Anda ingin ke sana, belum saya ketahui. Itu ditanya saat mendaftar pelatihan.
jobs-match-too-young = Bekerja di luar negeri baru boleh mulai umur 18 tahun.
jobs-taught = Diajarkan di <b>{ $programme }</b>: mulai { $day }, sisa { $seats } kursi
jobs-taught-later = Diajarkan di <b>{ $programme }</b>, belum ada jadwal
jobs-taught-register-button = Daftar { $programme }
jobs-taught-look-button = Lihat { $programme }
jobs-answers = Perusahaan ini menjawab { $answered } dari { $of } lamaran, biasanya dalam { $days } hari.
jobs-answers-none = Perusahaan ini belum menjawab satu pun dari { $of } lamaran.

# Ada yang salah
jobs-report-button = ⚠ Ada yang salah
jobs-report-which = <b>{ $title }</b> · { $code }
    Apa yang salah? Ketuk, atau tulis saja di sini. Dibaca petugas balai; perusahaan tidak diberi tahu siapa yang melapor.
jobs-report-asksForMoney = Meminta uang
jobs-report-isFalse = Isinya tidak benar
jobs-report-other = Hal lain
# Kata yang berarti: ada yang meminta uang; lalu kata yang berarti: yang dibicarakan upahnya.
jobs-report-words-money = uang, duit, bayar, membayar, transfer, tf, juta, jt, ribu, rupiah, biaya, pungutan, pungli, setor, deposit, dp
jobs-report-words-wage = gaji, gajinya, upah, upahnya, bayaran
# Kata lain yang berarti: ada yang tidak beres.
jobs-report-words-wrong = penipuan, penipu, ditipu, tipu, bohong, palsu, bodong, calo, ijazah, paspor, ktp, pelecehan, kasar, salah, beda, berbeda, tidak benar, nggak benar, gak benar
jobs-report-thanks = <b>Terima kasih, laporan Anda sudah masuk.</b> Petugas balai segera memeriksanya. Nama Anda tidak kami sampaikan ke perusahaan.

    Kalau mau, tulis di sini apa yang terjadi: siapa, di mana, kapan, berapa. Boleh juga kirim fotonya. Jangan menegur orangnya sendiri.
jobs-report-already = Anda sudah melaporkan lowongan ini, terima kasih. Kalau ada yang mau ditambahkan, tulis di sini atau kirim fotonya.
jobs-report-ask-words = Tulis di sini apa yang salah, atau kirim fotonya. Perusahaan tidak diberi tahu siapa yang menulis.
jobs-report-empty = Tulis dengan kata-kata, misalnya: <i>Saya diminta transfer 2 juta lewat WA</i>. Foto juga boleh.
jobs-report-noted = Terima kasih, sudah kami catat dan segera diperiksa petugas balai.
jobs-report-more-button = Tambah kata atau foto
jobs-report-full = Terima kasih. Laporan Anda sudah cukup lengkap, petugas balai membacanya dulu. Kalau mendesak, telepon nomor bantuan.
jobs-report-again = Laporan Anda yang dulu tentang lowongan ini sudah diperiksa. Kalau masih ada yang salah, laporkan lagi.
jobs-report-enough = Terima kasih, laporan Anda sudah banyak. Untuk sementara saya tidak menambah lagi. Kalau masih ada yang salah, datang atau telepon balai, atau telepon nomor bantuan.
jobs-report-left = Baik, saya berhenti bertanya. Laporan yang sudah masuk tetap diperiksa.
jobs-report-back-button = Lihat lowongannya

jobs-reports-home-button = ⚠ Laporan · { $count }
jobs-reports-title = <b>Laporan tentang lowongan</b>: { $count } menunggu diperiksa.
jobs-reports-none = <b>Laporan tentang lowongan</b>
    Tidak ada yang menunggu diperiksa.
jobs-reports-button = #{ $number } · { $code } · { $kind }
jobs-reports-head = <b>Laporan #{ $number }</b> tentang { $title } · { $code }
jobs-reports-kind = <b>{ $kind }</b>, { $at }
jobs-reports-said = “{ $said }”
jobs-reports-what-now = Hubungi perusahaannya, lalu catat hasilnya. Jangan sebut ada yang melapor, apalagi siapa; namanya pun tidak ditampilkan di sini.
jobs-reports-found-true = Hasil: laporan benar. Lowongannya ditahan.
jobs-reports-found-mended = Hasil: sudah dibetulkan perusahaan.
jobs-reports-found-unfounded = Hasil: tidak terbukti.
jobs-reports-erased = <i>Pelapor sudah meminta datanya dihapus. Yang ditulis dan difotonya ikut terhapus.</i>
jobs-reports-next-report = Masih ada laporan lain tentang lowongan ini.
jobs-reports-next-held = Semua laporan tentang lowongan ini sudah diperiksa, dan lowongannya masih ditahan. Buka lowongannya untuk langkah berikutnya.
jobs-reports-next-nothing = Semua laporan tentang lowongan ini sudah diperiksa.
jobs-reports-next-button = Laporan berikutnya, #{ $number }
jobs-reports-true-button = Benar, tahan lowongannya
jobs-reports-mended-button = Sudah dibetulkan
jobs-reports-unfounded-button = Tidak terbukti
jobs-reports-photo-button = Lihat foto
jobs-reports-photo = Foto dari laporan tentang { $code }
jobs-reports-vacancy-button = Buka lowongan
jobs-reports-handled = Tercatat. Pelapor diberi tahu hasilnya.
jobs-reports-handled-erased = Tercatat.
jobs-reports-handled-already = Laporan ini sudah selesai diperiksa.
jobs-reports-notice = Laporan tentang <b>{ $title }</b> ({ $code }), { $company }: { $kind }.
jobs-reports-notice-suspended = Lowongan ini ditahan sampai diperiksa.
jobs-reports-told-true = Laporan Anda tentang <b>{ $title }</b> ({ $code }) benar. Lowongannya tidak bisa dilamar lagi. Terima kasih, Anda melindungi orang lain.
jobs-reports-told-mended = Laporan Anda tentang <b>{ $title }</b> ({ $code }) sudah diperiksa, dan perusahaan membetulkannya. Terima kasih.
jobs-reports-told-unfounded = Laporan Anda tentang <b>{ $title }</b> ({ $code }) sudah diperiksa. Balai tidak menemukan yang salah. Terima kasih sudah berhati-hati. Kalau masih ada yang aneh, laporkan lagi.

# Kanal
jobs-channel-button = Lihat dan lamar
jobs-channel-trouble = Lowongan { $code } tidak bisa ditulis di kanal: { $reason }. Mungkin yang lain juga. Periksa apakah bot boleh menulis di sana. Saya coba lagi nanti.
jobs-channel-given-up = Kanal terus menolak { $codes }. Saya tidak mencobanya lagi. Kalau kanalnya sudah beres, tulis sendiri di sana, atau tangguhkan lalu terbitkan lagi lowongannya.
jobs-channel-uncertain = Lowongan { $code } mungkin sudah terkirim ke kanal, mungkin belum. Lihatlah di kanal; saya tidak mengirimnya lagi.
