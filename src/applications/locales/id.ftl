# Lamaran kerja: dikirim pelamar, dijawab perusahaan.
applications-apply-button = Lamar
applications-on-card = Lamaran Anda: { $state }
applications-open-button = Lihat lamaran
applications-mine-button = Lamaran saya
applications-mine-counted-button = Lamaran saya · { $count }
applications-jobs-button = Lihat lowongan
applications-similar-button = Lowongan serupa
applications-job-button = Lihat lowongannya
applications-nameless = (tanpa nama)
applications-numbered = Pelamar { $nth }

# Yang diketik orang; baris demi baris, dipisah koma.
applications-words-mine = lamaran, lamaranku, lamaran saya, lamaran kerja, lamaran kerja saya, status lamaran, status lamaran saya, cek lamaran, cek lamaran saya, lihat lamaran, lihat lamaran saya, kabar lamaran, kabar lamaran saya, bagaimana lamaran saya, gimana lamaran saya, sudah sampai mana lamaran saya, lamaran saya sudah sampai mana, lamaran saya sampai mana, sampai mana lamaran saya, lamaran saya bagaimana, lamaran saya gimana, apa kabar lamaran saya, ada kabar lamaran saya, ada kabar lamaran, apakah lamaran saya diterima, lamaran saya diterima, lamaran saya belum dijawab, kapan lamaran saya dijawab, hasil lamaran, hasil lamaran saya, tarik lamaran, batal lamar, batalkan lamaran, sudah melamar
applications-words-applying = lamar, melamar, ngelamar, lamar kerja, melamar kerja, mau lamar, mau melamar, mau lamar kerja, mau melamar kerja, saya mau lamar, saya mau melamar, saya mau melamar kerja, saya ingin melamar, ingin melamar, cara lamar, cara melamar, cara melamar kerja, bagaimana cara melamar, gimana cara melamar, kirim lamaran, mengirim lamaran, buat lamaran, bikin lamaran, kirim cv
applications-words-applicants = pelamar, pelamar saya, daftar pelamar, para pelamar, lihat pelamar, siapa yang melamar, kandidat
applications-words-coming = saya datang, datang, saya akan datang, akan datang, saya bisa, bisa, bisa datang, saya bisa datang, ya saya datang, ya datang, ya bisa, saya hadir, hadir, siap hadir, siap datang, insya allah datang, insyaallah datang
applications-words-cannot = saya tidak bisa, tidak bisa, tidak bisa datang, saya tidak bisa datang, tidak datang, saya tidak datang, tidak hadir, saya tidak hadir, tidak bisa hadir, berhalangan, saya berhalangan, maaf tidak bisa, maaf saya tidak bisa, gak bisa, ga bisa, nggak bisa, tdk bisa
applications-words-accept = terima, saya terima, ya terima, ya saya terima, saya terima tawarannya, terima tawaran, saya mau, ya saya mau, saya ambil, ya saya ambil, saya setuju, ya saya setuju, saya bersedia, ya saya bersedia, bersedia
applications-words-decline = tolak, saya tolak, tidak terima, saya tidak terima, saya tidak mau, tidak mau, gak mau, nggak mau, tidak jadi ambil, saya tidak jadi, saya tidak ambil, tidak saya ambil, saya mundur
applications-words-may = bisa, boleh, bolehkah, bisakah, ganti, pindah, undur, diundur, tunda, ditunda, mundur, maju, diganti, dipindah, minta
applications-words-when = hari, jam, tanggal, senin, selasa, rabu, kamis, jumat, jum at, sabtu, minggu, besok, lusa, waktu, waktunya, pagi, siang, sore, jadwal
applications-words-unable = tidak bisa datang, gak bisa datang, ga bisa datang, nggak bisa datang, ndak bisa datang, belum bisa datang, tidak bisa hadir
applications-unread = Wawancara <b>{ $title }</b> ({ $code }), { $company }: <b>{ $at }</b>.

    Pesan Anda tidak sampai ke perusahaan. Waktunya tidak cocok? Ketuk “Tidak bisa datang”: perusahaan bisa memberi waktu lain, dan saya kabari.
applications-how = Pilih lowongannya, lalu ketuk “Lamar”. Sebelum terkirim, Anda lihat dulu apa yang dibaca perusahaan.

# Melamar
applications-unknown = Lowongan itu tidak ada. Lihat yang sedang dibuka, ya.
applications-closed = <b>{ $title }</b> ({ $code }) di { $company } sudah tidak menerima lamaran.
applications-already = Lamaran Anda sudah terkirim.
applications-missing = Melamar <b>{ $title }</b> ({ $code }) di { $company }

    Perusahaan perlu tahu: { $fields }. Saya tanyakan satu per satu.

    Dengan “Isi sekarang”, Anda setuju jawabannya disimpan untuk melamar kerja. Perusahaan baru membacanya setelah Anda mengirim lamaran. Lihat, perbaiki, atau hapus kapan saja: /dataku
applications-needs-birthDate = Umur (dari tanggal lahir)
applications-fill-button = Isi sekarang
applications-asking-left = Baik, saya berhenti bertanya. Yang sudah dijawab tetap tersimpan.
applications-barred-under-age-abroad = Kerja di luar negeri baru boleh mulai umur 18 tahun. Itu aturan negara, supaya Anda aman. Kalau ada yang mengajak berangkat sekarang, itu tanda bahaya: tanya balai dulu.

    Sambil menunggu, Anda bisa ikut pelatihan.
applications-barred-under-age = Umur Anda belum 18 tahun, jadi melamar lewat sini belum bisa. Datanglah ke balai bersama orang tua atau wali: petugas membantu mencari jalan.
applications-barred-below-minimum = <b>{ $title }</b> ({ $code }) meminta umur paling sedikit { $minimum } tahun, jadi belum bisa dilamar. Lihat lowongan atau pelatihan lain, ya.
applications-barred-born = Tanggal lahir yang Anda tulis: <b>{ $day }</b>.
applications-born-button = Salah ketik? Betulkan
applications-born-enough = Tanggal lahir Anda sudah dibetulkan dua kali. Kalau masih salah, datanglah ke balai dengan KTP: petugas membetulkannya.
applications-preview = Melamar <b>{ $title }</b> ({ $code }) di { $company }

    Ini yang akan dibaca perusahaan itu:
applications-shared-name = • Nama: { $name }
applications-shared-age = • Umur: { $age } tahun
applications-shared-education = • Sekolah: { $education }
applications-shared-place = • Tempat tinggal: { $place }
applications-shared-phone = • Telepon: { $phone }
applications-shared-trainings = • Pelatihan yang selesai: { $trainings }
applications-shared-certificate = • Sertifikat: { $scheme }, dengan tautan untuk mengeceknya
applications-preview-tick = Sertifikat mana yang ikut dibagikan? Ketuk satu per satu.
applications-preview-tick-asked = Sertifikat mana yang ikut dibagikan? Ketuk satu per satu. Yang bertanda ★ diminta lowongan ini.
applications-preview-not-ticked = ★ { $scheme }: diminta lowongan ini, dan belum Anda pilih.
applications-preview-not-there = ★ { $scheme }: diminta lowongan ini, dan belum ada di data Anda. Punya? Sambungkan dulu. Belum punya? Anda tetap boleh melamar.
applications-connect-button = Sambungkan sertifikat
applications-preview-consent = Dengan “Kirim lamaran”, Anda setuju { $company } membaca data ini untuk lamaran ini saja, sampai lamaran selesai. Bisa ditarik kapan saja. Melamar gratis: jangan membayar kepada siapa pun.
applications-tick = ▫️ { $scheme }
applications-tick-asked = ▫️ ★ { $scheme }
applications-ticked = ✅ { $scheme }
applications-send-button = Kirim lamaran
applications-sure = Kirim tanpa ★ <b>{ $scheme }</b>? Lowongan ini memintanya, dan Anda memilikinya.
applications-sure-add-button = Bagikan juga
applications-sure-without-button = Kirim tanpa itu
applications-own-cv-button = CV saya (PDF)
applications-correct-button = Betulkan data
applications-back-to-apply-button = Kembali ke lamaran
applications-cv-caption = CV Anda untuk { $title } ({ $code }), { $company }. Perusahaan membaca CV yang sama setelah lamaran dikirim. Boleh juga Anda cetak atau kirim sendiri.
applications-look-again = Yang dibagikan berubah sejak Anda melihatnya. Belum terkirim: silakan lihat sekali lagi.
applications-sent = Terkirim! Lamaran Anda untuk <b>{ $title }</b> sudah di { $company }. Setiap kabarnya saya sampaikan di sini.

# Lamaran saya
applications-list = <b>Lamaran saya</b>
applications-list-none = Anda belum melamar. Pilih lowongan, lalu ketuk “Lamar”.
applications-own-line = • { $title } ({ $code }), { $company }: <b>{ $state }</b>
applications-own-head = <b>{ $title }</b> ({ $code })
    { $company }
applications-own-state = Keadaan: <b>{ $state }</b>
applications-own-sent = Dikirim { $day }
applications-own-state-applied = terkirim
applications-own-state-shortlisted = disimpan perusahaan
applications-own-state-interview = diundang wawancara
applications-own-state-offered = ditawari kerja
applications-own-state-hired = diterima
applications-own-state-rejected = tidak diterima kali ini
applications-own-state-withdrawn = Anda tarik
applications-own-state-closed = selesai
applications-own-meaning-applied = Menunggu dibaca perusahaan. Kalau lama tidak ada jawaban, perusahaan saya ingatkan, dan Anda tetap dapat kabar.
applications-own-meaning-read = Perusahaan membukanya pada { $day }. Kalau lama tidak ada jawaban, perusahaan saya ingatkan, dan Anda tetap dapat kabar.
applications-own-meaning-shortlisted = Kabar baik: Anda termasuk yang dilihat lebih dekat. Siapkan dokumen Anda, dan pastikan telepon aktif.
applications-own-meaning-interview = Anda diundang untuk bertemu.
applications-own-meaning-offered = Perusahaan menawarkan pekerjaan ini kepada Anda. Baca perjanjian kerjanya sebelum menandatangani. Tidak ada biaya yang harus dibayar.
applications-own-meaning-hired = Selamat bekerja!
applications-own-meaning-rejected = Alasannya: { $reason }
applications-own-meaning-withdrawn = Perusahaan tidak lagi membaca data Anda.
applications-own-stopped = Perusahaan ini sedang dihentikan balai, jadi lamaran Anda menunggu dan tidak dibaca. Jangan membayar apa pun.
applications-own-stopped-hired = Perusahaan ini sedang dihentikan sementara oleh balai. Jangan membayar apa pun dan simpan sendiri surat-surat asli Anda. Ada pertanyaan soal pekerjaan Anda? Tanya balai.
applications-own-stopped-meeting = Jangan datang ke wawancara dulu, sampai balai mengabari Anda.
applications-own-stopped-offer = Tawaran ini menunggu: belum bisa diterima sampai balai mengabari Anda.
applications-own-closed-silence = Perusahaan tidak menjawab, jadi lamaran ini ditutup. Ini bukan penilaian atas diri Anda.
applications-own-closed-silence-answered = Perusahaan lama tidak memberi kabar lagi, jadi lamaran ini ditutup. Ini bukan penilaian atas diri Anda.
applications-own-closed-silence-offered = Pekerjaan ini ditawarkan kepada Anda, tetapi setelah itu lama tidak ada kabar, jadi lamaran ini ditutup. Masih mau, atau sudah bekerja di sana? Hubungi perusahaannya.
applications-own-closed-stopped = Perusahaan ini terlalu lama ditahan balai, jadi lamaran ditutup. Ini bukan penilaian atas diri Anda.
applications-own-closed-filled = Semua tempat sudah terisi. Ini bukan penilaian atas diri Anda.
applications-own-closed-vacancy-withdrawn = Perusahaan membatalkan lowongan ini.
applications-noted-coming = { $company } diberi tahu: Anda akan datang.
applications-noted-cannot = { $company } diberi tahu: Anda tidak bisa datang pada waktu itu. Kalau ada waktu lain, saya kabari.
applications-noted-accepted = { $company } diberi tahu: Anda menerima tawarannya. Mereka menghubungi Anda di { $phone } tentang perjanjian dan hari mulai kerja. Jangan membayar apa pun.
applications-noted-accepted-unreached = { $company } diberi tahu: Anda menerima tawarannya. Hari mulai kerjanya saya kabari di sini. Jangan membayar apa pun.
applications-own-reply-coming = Anda sudah memberi tahu: akan datang.
applications-own-reply-cannot = Anda sudah memberi tahu: tidak bisa datang pada waktu itu. Perusahaan bisa memberi waktu lain.
applications-own-reply-accepted = Anda sudah memberi tahu: menerima tawaran ini.
applications-own-shared = { $count ->
    [0] { $company } boleh membaca profil Anda, tanpa sertifikat.
   *[other] { $company } boleh membaca profil Anda dan { $count } sertifikat.
    }
applications-leave-button = Tarik lamaran
applications-leave = Tarik lamaran untuk <b>{ $title }</b> ({ $code }) di { $company }? Perusahaan diberi tahu dan tidak lagi membaca data Anda.
applications-decline = Tidak mengambil tawaran <b>{ $title }</b> ({ $code }) dari { $company }? Perusahaan saya beri tahu dengan sopan, dan tidak lagi membaca data Anda.
applications-decline-yes-button = Ya, tidak jadi
applications-declined-it = Baik. Sudah saya sampaikan kepada perusahaan dengan sopan.
applications-decline-button = Tidak jadi
applications-share-button = Tambah sertifikat
applications-share = Sertifikat mana yang boleh dibaca { $company } juga, untuk <b>{ $title }</b> ({ $code })? Lamaran Anda tetap yang sama.
applications-share-one-button = Bagikan { $scheme }
applications-share-done = Ditambahkan. { $company } melihatnya di lamaran Anda.
applications-ask-button = Alamat & telepon balai
applications-others-there = Ada lowongan lain yang mirip.
applications-others-none = Lowongan lain yang mirip belum ada. Mau saya kabari kalau ada?
applications-others-awaited = Lowongan lain yang mirip belum ada. Begitu ada yang cocok, saya kabari Anda.
applications-others-tell-button = Kabari saya
applications-leave-yes-button = Ya, tarik
applications-left-it = Sudah ditarik. Terima kasih sudah memberi tahu.
applications-leave-too-late = Perusahaan baru saja menjawab.
applications-again-button = Lamar lagi
applications-coming-button = Saya datang
applications-cannot-button = Tidak bisa datang
applications-accept-button = Saya terima
applications-calendar-button = Simpan ke kalender
applications-say-over = Keadaannya sudah berubah. Ini yang terbaru.
applications-calendar-at = Wawancara { $title }, { $company } ({ $code })
applications-calendar-with = Wawancara { $name }: { $title } ({ $code }), { $company }
applications-calendar-caption = Buka berkas ini untuk menyimpannya di kalender ponsel.

# Kabar kepada pelamar
applications-told-shortlisted = Kabar baik: { $company } menyimpan lamaran Anda untuk <b>{ $title }</b> ({ $code }) dan melihatnya lebih dekat. Pastikan telepon Anda aktif.
applications-told-interview = { $company } mengundang Anda wawancara untuk <b>{ $title }</b> ({ $code }).

    🗓 <b>{ $at }</b>
    📍 { $place }

    Bisa datang? Ketuk satu tombol, supaya mereka tahu.
applications-told-interview-moved = { $company } mengubah wawancara Anda untuk <b>{ $title }</b> ({ $code }).

    🗓 <b>{ $at }</b>
    📍 { $place }

    Bisa datang? Ketuk satu tombol, supaya mereka tahu.
applications-told-offered = { $company } menawarkan pekerjaan <b>{ $title }</b> ({ $code }) kepada Anda. Baca perjanjian kerjanya sebelum menandatangani. Tidak ada biaya yang harus dibayar.
applications-told-hired = Selamat! { $company } menerima Anda sebagai <b>{ $title }</b> ({ $code }), mulai { $day }.
applications-told-rejected = { $company } tidak menerima Anda kali ini untuk <b>{ $title }</b> ({ $code }). Alasannya: { $reason }

    Ini satu pintu dari banyak.
applications-told-closed-silence = { $company } tidak menjawab lamaran Anda untuk <b>{ $title }</b> ({ $code }), juga setelah diingatkan. Supaya Anda tidak terus menunggu, lamaran itu ditutup. Ini bukan penilaian atas diri Anda.
applications-told-closed-silence-answered = { $company } lama tidak memberi kabar lagi tentang lamaran Anda untuk <b>{ $title }</b> ({ $code }), juga setelah diingatkan. Supaya Anda tidak terus menunggu, lamaran itu ditutup. Ini bukan penilaian atas diri Anda.
applications-told-closed-silence-offered = { $company } menawarkan <b>{ $title }</b> ({ $code }) kepada Anda, tetapi setelah itu lama tidak ada kabar. Supaya Anda tidak terus menunggu, lamaran itu ditutup. Masih mau, atau sudah bekerja di sana? Hubungi perusahaannya.
applications-told-closed-stopped = { $company } sudah dua bulan ditahan balai. Supaya Anda tidak terus menunggu, lamaran Anda untuk <b>{ $title }</b> ({ $code }) ditutup. Ini bukan penilaian atas diri Anda.
applications-told-closed-filled = Semua tempat untuk <b>{ $title }</b> ({ $code }) di { $company } sudah terisi. Terima kasih sudah melamar; ini bukan penilaian atas diri Anda.
applications-told-closed-vacancy-withdrawn = { $company } membatalkan lowongan <b>{ $title }</b> ({ $code }), jadi lamaran Anda selesai. Ini bukan penilaian atas diri Anda.
applications-told-company-stopped-abroad = Balai menghentikan dulu { $company }. Lamaran Anda di sana menunggu. Jangan membayar apa pun dan jangan berangkat dengan perusahaan itu. Ada pertanyaan? Tanya balai.
applications-told-company-stopped-here = Balai menghentikan dulu { $company }. Lamaran Anda di sana menunggu. Jangan membayar apa pun. Ada pertanyaan? Tanya balai.
applications-told-company-stopped-hired-abroad = { $company }, tempat Anda melamar kerja, sedang dihentikan sementara oleh balai. Jangan membayar apa pun, jangan menyerahkan surat-surat asli, dan jangan berangkat dengan perusahaan ini sebelum bertanya ke balai.
applications-told-company-stopped-hired-here = { $company }, tempat Anda melamar kerja, sedang dihentikan sementara oleh balai. Jangan membayar apa pun dan jangan menyerahkan surat-surat asli. Ada pertanyaan soal pekerjaan Anda? Tanya balai.
applications-told-vacancy-stopped = Lowongan <b>{ $title }</b> ({ $code }) di { $company } ditahan dulu untuk diperiksa balai. Lamaran Anda menunggu. Jangan membayar apa pun.
applications-told-resumed-meeting = Wawancara Anda juga berlaku lagi: waktunya ada di “Lamaran saya”.
applications-told-vacancy-resumed = Balai sudah memeriksa lowongan <b>{ $title }</b> ({ $code }) di { $company }. Lowongan itu dibuka lagi, dan lamaran Anda tetap berlaku. Tidak perlu melamar ulang.
applications-told-company-resumed-waiting = Balai sudah memeriksa { $company }: perusahaan itu boleh jalan lagi. Lamaran Anda di sana tetap berlaku. Tidak perlu melamar ulang.
applications-told-company-resumed-hired = Balai sudah memeriksa { $company }, tempat Anda melamar kerja: perusahaan itu boleh jalan lagi. Tetap jangan membayar apa pun.

# Kabar kepada perusahaan
applications-told-new = { $count ->
    [1] Satu pelamar menunggu jawaban untuk <b>{ $title }</b> ({ $code }).
   *[other] { $count } pelamar menunggu jawaban untuk <b>{ $title }</b> ({ $code }).
    }
applications-told-wait = { $count } pelamar sudah { $days } hari atau lebih tanpa kabar. Tujuh hari setelah diingatkan, lamarannya ditutup dan pelamar diberi tahu. Satu ketukan cukup:
applications-told-wait-line = • { $title } ({ $code }): { $count }
applications-told-said-coming = { $name } akan datang ke wawancara untuk <b>{ $title }</b> ({ $code }).
applications-told-said-cannot = { $name } tidak bisa datang pada waktu wawancara itu, untuk <b>{ $title }</b> ({ $code }). Anda bisa memberi waktu lain.
applications-told-said-accepted = { $name } menerima tawaran <b>{ $title }</b> ({ $code }). Catat hari mulai kerjanya.
applications-told-said-declined = { $name } berterima kasih atas tawaran <b>{ $title }</b> ({ $code }), tetapi tidak mengambilnya.
applications-told-said-withdrawn = { $name } menarik lamarannya untuk <b>{ $title }</b> ({ $code }).
applications-look-button = Lihat

# Kabar kepada petugas
applications-told-unheard = { $count ->
    [1] Satu pelamar menunggu jawaban { $company }, tetapi perusahaan itu belum punya perekrut di sini. Undang perekrut baru dari kartu perusahaan, atau telepon perusahaannya.
   *[other] { $count } pelamar menunggu jawaban { $company }, tetapi perusahaan itu belum punya perekrut di sini. Undang perekrut baru dari kartu perusahaan, atau telepon perusahaannya.
    }

# Perusahaan: daftar pelamar
applications-way-button = Pelamar
applications-left = Baik, tidak ada yang diubah.
applications-home = <b>Pelamar</b>
applications-home-none = <b>Pelamar</b>
    Belum ada yang melamar. Begitu ada, saya kabari.
applications-home-line = • { $title } ({ $code }), { $state }: { $waiting } menunggu, { $total } semuanya
applications-home-button = { $title } · { $waiting }
applications-report-button = Laporan lowongan terisi (Excel)
applications-of = <b>{ $title }</b> ({ $code })
    { $company } · { $state }
applications-of-hired = Diterima: { $hired } · Kebutuhan: { $openings }
applications-of-full = Semua tempat sudah terisi. Tutup lowongannya, supaya pelamar lain tidak menunggu.
applications-of-none = Belum ada pelamar.
applications-next-button = Pelamar berikutnya ›
applications-list-button = { $state } · { $count }
applications-close-button = Tutup lowongan
applications-list-title = <b>{ $state }</b>: { $count }
    { $title } ({ $code }), { $company }
applications-list-line = • { $name }, { $day }
applications-state-applied = Menunggu
applications-state-shortlisted = Disimpan
applications-state-interview = Wawancara
applications-state-offered = Ditawari
applications-state-hired = Diterima
applications-state-rejected = Tidak diterima
applications-state-withdrawn = Menarik diri
applications-state-closed = Selesai

# Perusahaan: satu pelamar
applications-card-head = <b>{ $name }</b> · { $state }
applications-card-for = { $title } ({ $code }), { $company }, dikirim { $day }
applications-card-hidden = Data pelamar ini tidak dibagikan lagi: lamarannya selesai atau ditarik.
applications-card-held = Selama lowongan ini atau perusahaannya ditahan balai, data pelamar tidak ditampilkan dan belum bisa diputuskan.
applications-card-no-certificates = Tanpa sertifikat.
applications-card-certificate = 📜 { $scheme }: { $status }, sampai { $until }
    Cek: { $link }
applications-card-no-link = tautannya disembunyikan pemiliknya
applications-fit = Yang cocok: <b>{ $have } dari { $of }</b>
applications-fit-certificate-have = Sertifikat { $scheme }: ada dan berlaku
applications-fit-certificate-lack = Sertifikat { $scheme }: tidak ada di lamaran ini
applications-fit-age-have = Umur: sesuai
applications-fit-age-lack = Umur: di luar yang diminta
applications-fit-education-have = Sekolah: cukup
applications-fit-education-lack = Sekolah: di bawah yang diminta
applications-fit-place-have = Tinggal di provinsi yang sama
applications-fit-place-lack = Tinggal di provinsi lain
applications-card-meeting = 🗓 { $at }
    📍 { $place }
applications-card-reply-coming = Pelamar: akan datang.
applications-card-reply-cannot = Pelamar: tidak bisa datang pada waktu itu.
applications-card-reply-accepted = Pelamar: menerima tawaran.
applications-card-refused = Alasan yang dibaca pelamar: { $reason }
applications-card-closed-silence = Ditutup karena lama tanpa kabar.
applications-card-closed-stopped = Ditutup karena terlalu lama ditahan balai.
applications-card-closed-filled = Ditutup karena lowongan terisi.
applications-card-closed-vacancy-withdrawn = Ditutup karena lowongan dibatalkan.
applications-card-hired = Mulai kerja: { $day }
applications-call-button = Telepon
applications-cv-button = CV (PDF)
applications-keep-button = Simpan
applications-invite-button = Undang wawancara
applications-move-button = Ubah waktu
applications-offer-button = Tawari
applications-hire-button = Diterima kerja
applications-no-button = Tidak
applications-undo-button = ↩️ Batalkan yang tadi
applications-to-card-button = Kartu pelamar
applications-phone = { $name }: { $phone }
applications-cv-caption-recruiter = CV { $name }: hanya yang setuju dibagikan, untuk lamaran ini saja.

# Perusahaan: keputusan
applications-done-shortlisted = Disimpan. Pelamar diberi tahu sepuluh menit lagi; sampai saat itu bisa dibatalkan.
applications-done-interview = Diundang. Pelamar diberi tahu sepuluh menit lagi; sampai saat itu bisa dibatalkan.
applications-done-moved = Waktunya diubah. Pelamar diberi tahu sepuluh menit lagi. Salah? Ubah lagi sebelum itu.
applications-done-offered = Ditawari. Pelamar diberi tahu sepuluh menit lagi; sampai saat itu bisa dibatalkan.
applications-done-hired = Selamat! Dicatat sebagai penempatan. Pelamar diberi tahu sepuluh menit lagi; sampai saat itu bisa dibatalkan.
applications-done-rejected = Dicatat. Pelamar membaca alasannya sepuluh menit lagi; sampai saat itu bisa dibatalkan.
applications-not-already = Itu sudah dicatat.
applications-not-stale = Ada yang berubah sementara itu. Silakan lihat sekali lagi.
applications-not-impossible = Itu tidak bisa lagi pada keadaan ini.
applications-not-held = Belum bisa: lowongan ini atau perusahaannya sedang ditahan balai.
applications-undo-undone = Dibatalkan. Pelamar tidak mendengar apa-apa.
applications-undo-held = Belum bisa: lowongan ini atau perusahaannya sedang ditahan balai.
applications-undo-too-late = Sudah tidak bisa dibatalkan: pelamar sudah diberi tahu.
applications-ask-when = <b>Kapan wawancaranya?</b> Tulis hari dan jam, boleh sekalian tempatnya, misalnya: <i>Kamis jam 9 di kantor kami</i>, atau <i>3 Desember 09.00</i>
applications-ask-when-moved = <b>Kapan wawancaranya?</b> Tulis hari dan jam yang baru, misalnya: <i>Kamis jam 9</i>

    Tempatnya tetap { $place }, kecuali Anda tulis tempat lain di belakang jamnya.
applications-when-not-a-time = Waktu itu belum saya pahami. Tulis hari dan jam, misalnya: <i>3 Desember 09.00</i>
applications-when-no-time = Jam berapa? Tulis hari dan jam, misalnya: <i>3 Desember 09.00</i>
applications-when-no-such-time = Jam itu tidak ada. Tulis misalnya: <i>3 Desember 09.00</i>
applications-when-past = Waktu itu sudah lewat. Tulis yang akan datang, misalnya: <i>Kamis jam 9</i>
applications-when-too-far = Itu terlalu jauh. Paling lama 90 hari lagi, ya.
applications-when-no-such-day = Tanggal itu tidak ada. Tulis misalnya: <i>3 Desember 09.00</i>
applications-ask-where = { $at }. <b>Di mana?</b> Alamat yang mudah ditemukan, atau nomor telepon untuk wawancara telepon. Misalnya: <i>{ $example }</i>
applications-where-example = Kantor kami, Jalan Pejanggik 5
applications-where-length = Tulis tempatnya, paling panjang { $most } huruf.
applications-ask-start = <b>Mulai kerja hari apa?</b> Pilih, atau ketik misalnya: <i>1 Desember</i>
applications-start-unclear = Tanggal itu belum saya pahami. Tulis misalnya: <i>1 Desember 2026</i>
applications-start-far = Tanggal itu terlalu jauh. Tulis hari mulai kerja yang sebenarnya, misalnya: <i>1 Desember 2026</i>
applications-ask-why = <b>Mengapa tidak?</b> Pilih, atau tulis sendiri. Pelamar membaca alasan ini persis seperti itu, jadi yang jujur dan membantu.
applications-refusal-experience = Pengalamannya belum cukup
applications-refusal-certificate = Sertifikat yang diminta belum ada
applications-refusal-others = Pelamar lain lebih sesuai kali ini
applications-refusal-place = Tempat tinggalnya terlalu jauh
applications-refusal-schedule = Waktunya tidak cocok
applications-refusal-own = Dengan kata-kata sendiri
applications-ask-own-words = Tulis alasannya dengan sopan. Pelamar membaca persis seperti yang Anda ketik.
applications-why-length = Tulis alasannya, 3 sampai { $most } huruf.

# CV
applications-cv-title = CV { $name }
applications-cv-for = Lamaran: { $title } ({ $code }), { $company }
applications-cv-age = Umur
applications-cv-years = { $age } tahun
applications-cv-place = Tempat tinggal
applications-cv-certificates = Sertifikat kompetensi
applications-cv-no-certificates = Tidak disertakan
applications-cv-level = KKNI level { $level }
applications-cv-number = No. { $number }
applications-cv-valid = berlaku { $from } sampai { $until }
applications-cv-trainings = Pelatihan yang selesai
applications-cv-foot = Dibuat dengan Jembatan pada { $day }, dari data balai dan dari pemiliknya. Sertifikat bisa dicek lewat tautan atau kode QR.

# Laporan lowongan terisi
applications-report-none = Belum ada lowongan yang terisi. Begitu seseorang dicatat diterima, laporannya bisa diunduh di sini.
applications-report-caption = { $count } lowongan, sampai hari ini. Untuk laporan lowongan terisi ke Kemnaker (Perpres 57/2023). Isinya angka saja, tanpa nama pelamar.
applications-report-file = lowongan-terisi
applications-report-sheet = Lowongan terisi
applications-report-company = Perusahaan
applications-report-number = NIB
applications-report-code = Kode lowongan
applications-report-title = Jabatan
applications-report-trade = Kejuruan
applications-report-place = Tempat kerja
applications-report-wage = Upah
applications-report-openings = Kebutuhan
applications-report-hired = Diterima
applications-report-first = Mulai kerja pertama
applications-report-last = Mulai kerja terakhir
applications-report-published = Tayang
applications-report-closed = Ditutup
applications-report-state = Keadaan
