mydata-title = <b>Data Anda yang kami simpan</b>
mydata-line = { $label }: <b>{ $value }</b>
mydata-no-profile = Belum ada data diri.
mydata-nothing = Tidak ada data Anda di sini.
mydata-language = Bahasa
mydata-registration = • { $number }, { $programme }: { $state }, mendaftar { $day }{ $changed ->
    [same] {""}
   *[other] , berubah { $changed }
    }
mydata-draft = • pendaftaran yang belum selesai, terakhir diisi { $day }
mydata-wish = • minta kabar jadwal { $programme }, { $day }
mydata-alert = • minta kabar lowongan: { $what } (/kabar)
mydata-silenced = • dihentikan: { $topics } (/berhenti)
mydata-certificate = • sertifikat { $scheme }, { $number }: { $status }; tercatat milik Anda sejak { $since }, { $why }.
mydata-certificate-no-number = belum bernomor
mydata-certificate-by-claim = karena Anda menyebut nomor dan tanggal lahirnya
mydata-certificate-by-registration = karena Anda menjawab ya saat saya tanya
mydata-certificate-by-staff = oleh petugas balai
mydata-certificate-looks = Dilihat { $count } kali.
mydata-role = • peran: { $role }, { $where }, sejak { $since }
mydata-role-ended = • dulu { $role }, { $where }: { $since } sampai { $until }
mydata-role-fixed = • peran: admin tetap, semua balai
mydata-staff-name = • nama Anda untuk rekan petugas: { $name }
mydata-staff-acts = • catatan Anda di jejak petugas: { $count }
mydata-more = • selebihnya ada di berkas
mydata-consent = Setuju { $purpose }: { $at }
mydata-consent-withdrawn = Dulu setuju { $purpose }: { $at }, tidak berlaku lagi sejak { $until }
mydata-purpose-registration = data dipakai untuk pendaftaran
mydata-purpose-guardian = dari wali
mydata-purpose-application = data dibaca perusahaan tempat Anda melamar
mydata-purpose-alerts = permintaan Anda dipakai untuk kabar lowongan
mydata-why =
    <b>Untuk apa:</b> mendaftarkan Anda, seleksi, dan menghubungi Anda soal pelatihan{ $work ->
        [yes] ; juga lamaran, kabar dan laporan lowongan Anda
       *[no] {""}
    }. Yang melihat: petugas balai{ $companies ->
        [yes] , dan perusahaan yang Anda lamar
       *[no] {""}
    }.
    <b>Berapa lama:</b> yang belum selesai 30 hari; yang lain sampai Anda minta dihapus.
mydata-show-phone = Tampilkan nomor HP
mydata-correct = Betulkan
mydata-correct-question = Apa yang mau dibetulkan?
mydata-corrected = { $label } sudah dibetulkan.
mydata-corrected-guardian = Wali sudah diganti. Persetujuan wali yang lama tidak berlaku lagi; wali yang baru perlu setuju.
mydata-misfit-tooYoung = { $number }, { $programme }: untuk usia { $minimumAge } tahun ke atas, jadi umur Anda belum sampai.
mydata-misfit-tooOld = { $number }, { $programme }: untuk usia paling tinggi { $maximumAge } tahun, jadi umur Anda sudah lewat.
mydata-misfit-education = { $number }, { $programme }: minimal lulusan { $education }, jadi sekolah Anda belum sesuai.
mydata-misfit-stays = Pendaftaran Anda belum diubah; petugas balai melihatnya dan memutuskan. Silakan tanya balai.
mydata-guardian-agreed = Persetujuan orang tua atau wali sudah tercatat.
mydata-guardian-not-yet = Baik, tanyakan dulu. Balai melihat bahwa persetujuan orang tua atau wali belum ada.
mydata-not-changed = Tidak ada yang diubah.
mydata-edited = Pesan yang diubah tidak saya baca. Kirim jawaban yang benar sebagai pesan baru.
mydata-thanks = Terima kasih.
mydata-ask = Tanya balai
mydata-file = Ambil sebagai berkas
mydata-file-caption = Semua data Anda. Nomor HP tertulis lengkap di dalamnya: simpan baik-baik.
mydata-file-name = data-saya
mydata-file-made = Dibuat
mydata-file-telegram-id = Nomor akun Telegram
mydata-file-since = Pertama kali menulis
mydata-file-profile = Data diri
mydata-file-registrations = Pendaftaran
mydata-file-number = Nomor
mydata-file-programme = Program
mydata-file-centre = Balai
mydata-file-starts = Mulai
mydata-file-goal = Rencana
mydata-file-state = Status
mydata-file-registered = Mendaftar
mydata-file-changes = Riwayat
mydata-file-at = Waktu
mydata-file-alerts = Kabar lowongan
mydata-file-wanted = Yang diminta
mydata-file-certificates = Sertifikat
mydata-file-scheme = Skema
mydata-file-holder-name = Nama di sertifikat
mydata-file-issued = Terbit
mydata-file-valid-until = Berlaku sampai
mydata-file-why = Mengapa dianggap milik Anda
mydata-file-assessment = uji
mydata-file-coming = akan-datang
mydata-file-units = unit
mydata-file-appeals = keberatan
mydata-file-said = isi
mydata-file-answer = jawaban
mydata-file-place = tempat
mydata-file-looks = Dilihat
mydata-file-look-chat = lewat chat
mydata-file-look-page = di halamannya
mydata-file-look-staff = oleh petugas
mydata-file-unfinished = Pendaftaran yang belum selesai
mydata-file-begun = Dimulai
mydata-file-wishes = Minta kabar jadwal
mydata-file-told = Sudah dikabari
mydata-file-service = Pekerjaan untuk balai
mydata-file-name-for-staff = Nama untuk rekan petugas
mydata-file-roles = Peran
mydata-file-role = Peran
mydata-file-since-when = Sejak
mydata-file-until = Sampai
mydata-file-acts = Catatan di jejak petugas
mydata-file-silenced = Pesan yang dihentikan
mydata-file-topic = Hal
mydata-file-consents = Persetujuan
mydata-file-purpose = Untuk
mydata-file-wording = Versi teks
mydata-file-given = Diberikan
mydata-file-withdrawn = Ditarik
mydata-withdraw = Tarik persetujuan
mydata-withdraw-question =
    <b>Tarik persetujuan?</b>

    Begitu ditarik, data Anda tidak dipakai lagi: pendaftaran dan lamaran yang masih terbuka dibatalkan, data diri Anda dihapus, dan kami tidak mengirim kabar lagi. Kalau pelatihan Anda sudah berjalan, data diri baru dihapus setelah pelatihan itu selesai.
mydata-withdraw-yes = Ya, tarik persetujuan
mydata-withdrawn = Persetujuan sudah ditarik. Data Anda tidak dipakai lagi.
mydata-withdrawn-profile = Data diri Anda sudah dihapus: nama, HP, tanggal lahir, asal dan sekolah.
mydata-withdrawn-registrations = Dibatalkan: { $numbers }.
mydata-withdrawn-remaining = Tetap: { $numbers }, karena pelatihannya sudah berjalan; selama itu balai perlu tahu siapa pesertanya. Setelah selesai, data diri Anda dihapus. Bicarakan dengan balai.
mydata-withdrawn-stays = Yang masih tersimpan: nomor dan riwayat pendaftaran, serta catatan persetujuan ini. Undang-undang (UU 27/2022) meminta kami bisa menunjukkan kapan Anda setuju dan kapan menariknya. Itu juga hilang kalau Anda minta dihapus.
mydata-withdrawn-already = Tidak ada persetujuan yang berlaku sekarang.
mydata-back = Data saya
mydata-erase = Hapus semua data saya
mydata-erase-question =
    <b>Hapus semua data Anda?</b>

    Data diri, pendaftaran, lamaran kerja, kabar lowongan dan persetujuan Anda dihapus sekarang juga. Kursi, nomor pendaftaran dan lamaran yang masih berjalan hilang. Ini tidak bisa dibatalkan.

    Yang tersisa hanya catatan tanggal bahwa ada data yang dihapus, tanpa nama. Pesan di chat ini ada di HP Anda; hapus sendiri kalau mau.
mydata-erase-served = Anda bekerja atau pernah bekerja sebagai petugas: peran yang Anda terima lewat undangan berakhir. Catatan pekerjaan itu di jejak petugas tetap disimpan dengan nomor akun Telegram Anda, tanpa nama, supaya balai bisa mempertanggungjawabkannya.
mydata-erase-recruited = Anda merekrut atau pernah merekrut untuk sebuah perusahaan: peran itu berakhir. Catatan pekerjaan itu di jejak balai tetap disimpan dengan nomor akun Telegram Anda, tanpa nama, supaya perusahaan dan balai bisa mempertanggungjawabkannya. Lowongan perusahaan tetap milik perusahaan.
mydata-erase-certified = Sertifikat Anda sendiri tetap ada di catatan balai: undang-undang meminta balai dan lembaga sertifikasi menyimpan siapa yang disertifikasi. Catatan itu tidak lagi terhubung dengan akun atau data Anda di sini, dan saya tidak akan mengingatkan lagi.
mydata-erase-reported = Laporan Anda tentang lowongan: tulisan dan fotonya ikut dihapus. Yang tetap tercatat hanya bahwa lowongan itu pernah dilaporkan, tanpa nama.
mydata-erase-yes = Ya, hapus semuanya
mydata-erasing = ⏳ <b>Data Anda sedang dihapus</b>
    Diminta pukul { $at }, selesai paling lambat { $until }.{ $seconds ->
        [0] {""}
       *[other] {" "}Detik ke-{ $seconds }.
    }
mydata-erasing-tables = data diri, pendaftaran, lamaran, pertanyaan, persetujuan
mydata-erasing-memory = percakapan yang belum selesai, pesan yang masih antre
mydata-erasing-group = pertanyaan Anda di grup petugas
mydata-erasing-limit = Undang-undang memberi kami 72 jam.
mydata-receipt-button = Tanda terima
mydata-receipt = <b>Tanda terima penghapusan</b>
    Nomor: <code>{ $number }</code>
mydata-receipt-time = { $seconds ->
    [0] Diminta { $at }; selesai dalam beberapa detik.
   *[other] Diminta { $at }; selesai dalam { $seconds } detik.
    }
mydata-receipt-day = Data dihapus { $day }.
mydata-receipt-gone = <b>Sudah dihapus:</b> semua yang kami simpan tentang Anda, selain yang disebut di bawah. Kami tidak akan menulis lagi.
mydata-receipt-nothing-kept = <b>Tetap disimpan:</b> tidak ada, selain bahwa pada hari itu ada data yang dihapus.
mydata-receipt-kept = <b>Tetap disimpan:</b>
mydata-receipt-kept-certificates = • catatan balai tentang sertifikat Anda: undang-undang meminta balai dan lembaga sertifikasi menyimpan siapa yang disertifikasi. Tidak lagi terhubung dengan akun Anda.
mydata-receipt-kept-service = • catatan pekerjaan Anda di jejak petugas, tanpa nama, supaya balai bisa mempertanggungjawabkannya.
mydata-receipt-kept-recruiting = • catatan pekerjaan Anda untuk perusahaan di jejak balai, tanpa nama, supaya bisa dipertanggungjawabkan.
mydata-receipt-kept-reports = • bahwa sebuah lowongan pernah dilaporkan, tanpa nama dan tanpa tulisan Anda.
mydata-receipt-kept-group = • pesan lama di grup petugas yang tidak bisa dihapus bot menurut aturan Telegram; petugas bisa menghapusnya sendiri.
mydata-receipt-use = Simpan nomor ini. Dengan { $command } siapa pun yang memegangnya bisa membuktikan penghapusan ini. Tidak ada data Anda di dalamnya.
mydata-receipt-start = Kalau suatu saat mau mulai dari awal, ketik /start. Pesan di chat ini ada di HP Anda; hapus sendiri kalau mau.
mydata-receipt-unknown = Nomor tanda terima ini tidak ada pada kami. Contoh yang benar: HPS-7K2QD-9FWX3.
mydata-erased-already = Sudah dihapus. Tanda terima: { $number }
mydata-application = • Lamaran: { $title }, { $company }: <b>{ $state }</b>, dikirim { $day }. { $count ->
    [0] Tanpa sertifikat.
   *[other] Dengan { $count } sertifikat.
    }
mydata-withdrawn-applications = { $count ->
    [0] Perusahaan tidak lagi membaca data Anda.
   *[other] { $count } lamaran kerja ditarik. Perusahaan tidak lagi membaca data Anda.
    }
mydata-file-applications = Lamaran
mydata-file-vacancy = Lowongan
mydata-file-company = Perusahaan
mydata-file-sent = Dikirim
mydata-file-shared = Yang dibagikan
mydata-file-shared-profile = nama, umur, sekolah, tempat tinggal, telepon, pelatihan yang selesai
mydata-file-shared-certificates = Sertifikat yang dibagikan
mydata-file-reason = Alasan
mydata-report = • Laporan tentang { $title } ({ $code }), { $day }{ $count ->
    [0] {""}
   *[other] , { $count } pesan
    }: <b>{ $found }</b>
mydata-report-waits = menunggu diperiksa
mydata-report-true = ternyata benar
mydata-report-mended = sudah dibetulkan
mydata-report-unfounded = tidak terbukti
mydata-file-reports = Laporan tentang lowongan
mydata-file-what = Hal
mydata-file-photo = foto
mydata-uses-button = Untuk apa, dan siapa yang melihat
mydata-uses = <b>Data Anda: untuk apa, dan siapa yang melihat</b>
mydata-use-none = Data Anda sekarang tidak dipakai untuk apa pun, selain supaya saya bisa menjawab Anda.
mydata-use-training = <b>Pelatihan.</b> Data diri dan pendaftaran, untuk seleksi dan menghubungi Anda. Yang melihat: petugas balai, { $seen }. Berhenti: tarik persetujuan.
mydata-use-applications = <b>Lamaran kerja.</b> Nama, umur, sekolah, tempat tinggal, telepon, dan sertifikat yang Anda pilih. Yang melihat hanya perusahaan yang Anda lamar. Berhenti: tarik lamarannya.
mydata-use-company = • { $company } ({ $title }): { $seen }
mydata-use-alerts = <b>Kabar lowongan.</b> { $count } permintaan. Hanya saya yang memakainya; perusahaan tidak tahu siapa yang dikabari. Berhenti: /kabar.
mydata-use-certificates = <b>Sertifikat.</b> Dilihat { $count } kali oleh orang yang memeriksa. Atur di /sertifikat.
mydata-use-reports = <b>Laporan lowongan.</b> { $count } laporan. Petugas balai membacanya tanpa nama Anda; perusahaan tidak. Tulisan dan foto dihapus 90 hari setelah diperiksa.
mydata-use-unseen = belum dibuka
mydata-use-seen = dibuka { $count } kali, terakhir { $day }
mydata-use-applications-button = Lamaran saya
mydata-use-alerts-button = Kabar lowongan
mydata-withdraw-applications = Tarik semua lamaran
mydata-withdraw-applications-question =
    <b>Tarik semua lamaran?</b>

    Perusahaan tidak bisa lagi membaca data Anda, dan lamaran yang masih terbuka berakhir. Pendaftaran pelatihan dan kabar lowongan Anda tetap.
mydata-withdraw-applications-yes = Ya, tarik semua lamaran
mydata-file-caption-json = Isi yang sama untuk mesin (JSON).
mydata-file-questions = Pertanyaan
mydata-file-corrections = Pembetulan
mydata-file-who-looked = Siapa yang melihat
mydata-file-messages = Pesan
mydata-file-from = Oleh
mydata-file-attached = Lampiran
mydata-file-decided = Diputuskan
mydata-file-written = Nilai tes tulis
mydata-file-interview = Nilai wawancara
mydata-file-rank = Urutan cadangan
mydata-file-complete = Berkas lengkap
mydata-file-missing = Berkas yang kurang
mydata-file-notes = Catatan seleksi
mydata-file-attendance = Kehadiran
mydata-file-training-certificate = Nomor sertifikat pelatihan
mydata-correction-open = menunggu
mydata-correction-granted = dibetulkan
mydata-correction-refused = ditolak
mydata-questions = • { $count ->
   *[other] { $count } pertanyaan kepada balai (/tanya)
    }
mydata-seen-button = Siapa yang melihat
mydata-seen = <b>Siapa yang melihat data Anda</b>
mydata-seen-line = { $at }: { $who } { $what } { $subject }
mydata-seen-none = Belum ada.
mydata-seen-admin = admin
mydata-consents-button = Persetujuan
mydata-consents = <b>Persetujuan, satu per satu</b>
mydata-switch-registration = <b>Pelatihan</b>: pendaftaran, seleksi, kabar jadwal. Dasarnya persetujuan Anda; selama pelatihan berjalan, tugas balai menurut undang-undang.
mydata-switch-application = <b>Lamaran kerja</b>: perusahaan yang Anda lamar membaca data diri dan sertifikat yang Anda pilih. Dasarnya persetujuan Anda.
mydata-switch-alerts = <b>Kabar lowongan</b>: permintaan Anda dicocokkan dengan lowongan baru. Dasarnya persetujuan Anda.
mydata-consent-on = Setuju sejak { $since }.
mydata-consent-off = Belum atau tidak lagi setuju.
mydata-switch-on-registration = Setujui: pelatihan
mydata-switch-on-application = Setujui: lamaran kerja
mydata-switch-on-alerts = Setujui: kabar lowongan
mydata-switch-off-registration = Tarik: pelatihan
mydata-switch-off-application = Tarik: lamaran kerja
mydata-switch-off-alerts = Tarik: kabar lowongan
mydata-consent-given = Terima kasih, persetujuan Anda tercatat.
mydata-consent-taken = Persetujuan sudah ditarik.
mydata-file-invitations = Undangan
mydata-file-invited = Diundang
mydata-file-answered = Dijawab
mydata-file-coming-yes = akan datang
mydata-file-coming-no = tidak bisa datang
mydata-mark-present = hadir
mydata-mark-absent = tidak hadir
mydata-mark-excused = izin
mydata-file-lists = Baris Anda di daftar balai
mydata-file-name-in-list = Nama di daftar
mydata-file-trade = Kejuruan
mydata-file-intake = Gelombang
mydata-file-birth-place = Tempat lahir
mydata-file-email = Email
mydata-file-regency = Kabupaten atau kota
mydata-file-result = Hasil
mydata-result-competent = kompeten
mydata-result-notYetCompetent = belum kompeten
mydata-file-changed = Terakhir diubah
mydata-file-helped = Didaftarkan orang lain
mydata-file-consent-read = Persetujuan dibacakan (bahasa, versi)
mydata-file-claimed = Anda ambil alih
mydata-file-listed = Daftar dan unduhan yang memuat Anda
mydata-listed = <b>Daftar yang memuat Anda</b>
mydata-listed-line = terakhir { $at }: { $who } { $what }
mydata-listing = { $what } { $intake } ({ $people } orang), { $times }×
mydata-file-holders = Dikenal di sertifikat dan daftar sebagai
mydata-file-sex = Jenis kelamin
