# Before the questions
registration-consent =
    <b>Sebelum mulai: soal data Anda</b>

    Kami akan bertanya nama, nomor HP, tanggal lahir, kabupaten/kota, sekolah terakhir, dan rencana Anda setelah pelatihan.

    • <b>Untuk apa:</b> mendaftarkan Anda, seleksi, dan menghubungi Anda soal pelatihan ini
    • <b>Siapa yang melihat:</b> petugas balai latihan kerja. Chat ini lewat Telegram, yang servernya di luar negeri
    • <b>Berapa lama:</b> pendaftaran yang tidak selesai dihapus setelah 30 hari, yang lain sampai Anda minta dihapus
    • <b>Hak Anda:</b> lihat, betulkan, tarik persetujuan, atau hapus kapan saja dengan { $mydata }

    Berhenti di tengah jalan boleh: ketik { $cancel }, jawaban Anda tetap tersimpan. Setuju?
registration-consent-yes = Setuju
registration-consent-no = Tidak
registration-consent-unclear = Setuju berarti data Anda boleh dipakai untuk pendaftaran ini. Ketuk Setuju untuk mulai atau Tidak untuk berhenti; bisa juga ketik <b>setuju</b>.
registration-declined = Tidak apa-apa, untuk pendaftaran tidak ada yang kami simpan. Yang kami ingat dari chat ini, misalnya bahasa Anda, ada di { $mydata }. Anda tetap bebas melihat semua pelatihan, dan bisa mendaftar kapan saja.

# Which training
registration-ask-programme = Mau ikut pelatihan apa? Pilih kejuruan, atau ketik satu kata, misalnya <b>las</b>.
registration-programmes-of = <b>{ $trade }</b>: pilih pelatihannya.
registration-programme-opens = • { $programme }: mulai { $day }
registration-programme-without-date = • { $programme }: belum ada jadwal
registration-programme-full = • { $programme }: penuh
registration-programme-found = Ini yang mirip. Pilih salah satu.
registration-programme-unknown = Pelatihan itu tidak kami temukan. Coba satu kata saja, misalnya <b>las</b> atau <b>jahit</b>.
registration-all-trades = Semua kejuruan
registration-other-programme = Pilih pelatihan lain
registration-already = Anda sudah terdaftar untuk pelatihan ini, nomor <b>{ $number }</b>. Tidak perlu mendaftar lagi.
registration-ask-intake = <b>{ $programme }</b>: mau ikut yang mulai kapan?
registration-no-intake = Belum ada jadwal <b>{ $programme }</b> yang buka. Kami bisa mencatat minat Anda, lalu mengabari begitu jadwalnya dibuka.
registration-intake-line =
    • { $days }, { $centre }
      Sisa { $seats } kursi, pendaftaran sampai { $closes }
registration-intake-label = { $day }, { $centre }
registration-intake-full = Jadwal pilihan Anda baru saja penuh. Jawaban Anda tetap tersimpan.
registration-intake-closed = Pendaftaran untuk jadwal pilihan Anda sudah ditutup. Jawaban Anda tetap tersimpan.
registration-intake-unclear = Ketuk salah satu jadwal, atau ketik nomor urutnya, misalnya <b>1</b>.
registration-interest-tooYoung = { $programme } untuk usia { $minimumAge } tahun ke atas. Anda belum sampai usia itu, jadi belum bisa ikut seleksi.
registration-interest-tooOld = { $programme } untuk usia paling tinggi { $maximumAge } tahun, jadi Anda tidak bisa ikut seleksi yang biasa.
registration-interest-education = { $programme } minimal lulusan { $education }, jadi dengan sekolah Anda sekarang belum bisa ikut seleksi.
registration-ask-interest = Minat Anda tetap bisa kami catat, supaya balai tahu dan bisa mengabari Anda.
registration-fitting = Pelatihan ini cocok untuk Anda dan sedang buka:
registration-interest-yes = Catat minat saya dulu
registration-interest-noted = Minat Anda tetap kami catat, tanpa kursi.
registration-correct-birthDate = Betulkan tanggal lahir
registration-correct-education = Betulkan sekolah
registration-interest-unclear = Ketuk salah satu tombol, atau ketik nomor urutnya, misalnya <b>1</b>.
registration-switch = Anda masih punya pendaftaran <b>{ $number }</b> ({ $programme }). Di balai ini satu orang hanya bisa punya satu pendaftaran. Mau pindah ke { $wanted }? Pendaftaran lama ditarik saat yang baru dikirim.
registration-in-training = Anda sedang ikut pelatihan { $programme } ({ $number }), jadi belum bisa mendaftar jadwal { $wanted }. Minat Anda bisa kami catat dulu.
registration-switch-yes = Ya, pindah
registration-switch-no = Tidak, tetap yang lama
registration-switch-unclear = Ketuk salah satu tombol, atau ketik <b>ya</b> untuk pindah dan <b>tidak</b> untuk tetap.
registration-kept = Baik, pendaftaran lama Anda tetap berlaku.

# About the person
registration-ask-name = Siapa nama lengkap Anda, seperti di KTP? Misalnya <b>Siti Aminah</b>.
registration-name-no-letters = Itu belum berisi nama; tulis nama lengkap Anda, misalnya <b>Siti Aminah</b>.
registration-name-too-short = Satu huruf terlalu pendek; tulis nama lengkap Anda, misalnya <b>Siti Aminah</b>.
registration-name-too-long = Itu terlalu panjang untuk sebuah nama; tulis nama Anda saja, misalnya <b>Siti Aminah</b>.
registration-name-link = Itu seperti alamat internet; tulis nama lengkap Anda, misalnya <b>Siti Aminah</b>.
registration-name-command = Itu seperti perintah; tulis nama lengkap Anda tanpa garis miring, misalnya <b>Siti Aminah</b>.
registration-name-digits = Nama tidak berisi angka; tulis nama lengkap Anda, misalnya <b>Siti Aminah</b>.
registration-name-username = Itu nama pengguna Telegram; tulis nama lengkap seperti di KTP, misalnya <b>Siti Aminah</b>.
registration-name-question = Itu seperti pertanyaan; tulis dulu nama lengkap Anda, misalnya <b>Siti Aminah</b>.
registration-ask-phone = Berapa nomor HP Anda yang aktif? Ketuk tombol di bawah, atau ketik, misalnya <b>0812 3456 7890</b>. Nomor luar negeri juga boleh.
registration-share-phone = 📱 Bagikan nomor saya
registration-phone-of-another = Kontak itu bukan nomor Anda sendiri; ketuk tombol Bagikan nomor saya, atau ketik nomornya, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-not-a-number = Itu belum nomor HP; tulis dengan angka, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-too-short = Nomornya kurang angka; tulis lengkap, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-too-long = Nomornya kelebihan angka; tulis satu nomor saja, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-letters = Ada huruf di dalam nomornya; tulis dengan angka semua, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-several = Ada beberapa nomor; tulis satu saja yang paling sering dipakai, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-landline = Itu nomor telepon rumah atau kantor; tulis nomor HP, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-phone-service-number = Itu nomor layanan; tulis nomor HP Anda sendiri, misalnya <b>0812 3456 7890</b> atau <b>+60 12 345 6789</b>.
registration-ask-birth-date = Kapan tanggal lahir Anda? Misalnya <b>17-8-1999</b> atau <b>17 Agustus 1999</b>.
registration-birth-date-not-a-date = Itu belum tanggal lahir; tulis tanggal, bulan, dan tahun, misalnya <b>17-8-1999</b>.
registration-birth-date-no-such-day = Tanggal itu tidak ada di kalender; periksa lagi, misalnya <b>17-8-1999</b>.
registration-birth-date-in-the-future = Tanggal itu belum tiba; tulis tahun lahir Anda, misalnya <b>17-8-1999</b>.
registration-birth-date-too-young = Menurut tanggal itu Anda belum 13 tahun; periksa lagi tahunnya, misalnya <b>17-8-1999</b>.
registration-birth-date-too-old = Menurut tanggal itu Anda lebih dari 80 tahun; periksa lagi tahunnya, misalnya <b>17-8-1999</b>.
registration-birth-date-year-missing = Tahunnya belum ada; tulis lengkap, misalnya <b>17-8-1999</b>.
registration-birth-date-day-missing = Tanggalnya belum ada; tulis lengkap, misalnya <b>17-8-1999</b>.
registration-birth-date-only-age = Kami perlu tanggal lahirnya, bukan umur; misalnya <b>17-8-1999</b>.
registration-birth-date-other-calendar = Kami hanya bisa membaca tanggal Masehi; lihat di KTP atau ijazah, misalnya <b>17-8-1999</b>.
registration-ask-regency = Anda berasal dari kabupaten atau kota mana? Pilih, atau ketik namanya.
registration-other-province = Provinsi lain
registration-ask-other-place = Tulis kabupaten atau kota dan provinsinya, misalnya <b>Sleman, Yogyakarta</b>.
registration-which-regency = { $place } yang mana?
registration-regency-did-you-mean = { $place } tidak kami temukan di sini; apakah maksud Anda salah satu ini? Kalau di provinsi lain, tulis kabupaten dan provinsinya, misalnya <b>Bandung, Jawa Barat</b>.
registration-regency-unknown = Tempat itu tidak kami temukan; tulis kabupaten atau kotanya dan provinsinya, misalnya <b>Sleman, Yogyakarta</b>. Sedang di luar negeri? Tulis kabupaten asal Anda, atau misalnya <b>luar negeri: Kuala Lumpur</b>.
registration-regency-not-a-place = Itu belum nama tempat; tulis kabupaten atau kota, misalnya <b>Lombok Timur</b>.
registration-ask-education = Sekolah terakhir yang sudah Anda selesaikan?
registration-education-none = Tidak tamat SD
registration-education-SD = SD
registration-education-SMP = SMP
registration-education-SMA = SMA
registration-education-SMK = SMK
registration-education-D1 = D1
registration-education-D2 = D2
registration-education-D3 = D3
registration-education-D4 = D4
registration-education-S1 = S1
registration-education-S2 = S2
registration-education-S3 = S3
registration-education-not-known = Sekolah itu belum kami kenal; pilih tombol, atau ketik misalnya <b>SMA</b>.
registration-education-unfinished = Pilih sekolah yang sudah tamat; kalau SMA belum selesai, tulis yang sebelumnya, misalnya <b>SMP</b>.
registration-education-several = Itu lebih dari satu; pilih yang terakhir Anda selesaikan, misalnya <b>SMK</b>.
registration-education-which-diploma = Diploma berapa? Pilih tombol, atau ketik misalnya <b>D3</b>.
registration-ask-higher = Diploma atau sarjana yang mana?
registration-higher-education = Diploma / Sarjana ›
registration-place-understood = { $typed } → <b>{ $place }</b>
registration-left-empty = Baik, tidak jadi. Belum ada yang diisi, jadi tidak ada yang tersimpan.
registration-ask-goal = Setelah pelatihan, Anda ingin apa?
registration-goal-workHere = Kerja di Indonesia
registration-goal-workAbroad = Kerja di luar negeri
registration-goal-ownBusiness = Usaha sendiri
registration-goal-unclear = Ketuk salah satu tombol, atau ketik misalnya <b>usaha sendiri</b>.

# Under 18
registration-ask-guardian-name = Karena Anda belum 18 tahun, kami perlu persetujuan orang tua atau wali. Siapa nama lengkapnya? Misalnya <b>Siti Aminah</b>.
registration-guardian-name-unclear = Tulis nama lengkap orang tua atau wali Anda, bukan jawaban ya atau tidak; misalnya <b>Siti Aminah</b>.
registration-guardian-phone-own = Itu nomor Anda sendiri; tulis nomor orang tua atau wali Anda, misalnya <b>0812 3456 7890</b>.
registration-abroad-from-18 = Kerja di luar negeri baru boleh mulai umur 18 tahun. Rencananya tetap kami catat.
registration-ask-guardian-phone = Berapa nomor HP orang tua atau wali Anda? Misalnya <b>0812 3456 7890</b>.
registration-ask-guardian-agreed = Tanyakan kepada { $guardian }: bolehkah Anda mendaftar, dan bolehkah data Anda berdua dipakai untuk pendaftaran ini? Balai bisa menelepon untuk memastikan.
registration-guardian-yes = Ya, orang tua/wali setuju
registration-guardian-no = Belum saya tanyakan
registration-guardian-unclear = Ketuk salah satu tombol, atau ketik <b>ya</b> kalau orang tua atau wali setuju.
registration-guardian-later = Baik, tanyakan dulu. Jawaban Anda tersimpan 30 hari; ketuk Lanjutkan kalau sudah.

# The summary
registration-summary = <b>Sudah benar semua?</b>
registration-summary-line = { $label }: <b>{ $value }</b>
registration-summary-send = Ada yang salah? Ketuk bagiannya untuk membetulkan. Kalau sudah benar, kirim.
registration-summary-interest = Ini dicatat sebagai minat, belum mengambil kursi. Ada yang salah? Ketuk bagiannya. Kalau sudah benar, kirim.
registration-summary-unclear = Ketuk Kirim kalau sudah benar, atau ketuk bagian yang mau dibetulkan.
registration-without-date-chosen = minat saja, tanpa jadwal
registration-without-date-tooYoung = minat saja, umur belum sampai
registration-without-date-tooOld = minat saja, umur sudah lewat batas
registration-without-date-education = minat saja, sekolah belum sesuai
registration-send = ✅ Kirim pendaftaran
registration-back-to-summary = ‹ Kembali ke ringkasan
registration-field-programme = Pelatihan
registration-field-intake = Jadwal
registration-field-fullName = Nama
registration-field-phone = HP
registration-field-birthDate = Tanggal lahir
registration-field-regency = Asal
registration-language-id = bahasa Indonesia
registration-language-en = bahasa Inggris
registration-as-typed-one = { $name } membaca { $language }; kata-kata Anda dikirim apa adanya.
registration-as-typed-many = { $count } orang di antaranya membaca bahasa lain; kata-kata Anda dikirim apa adanya.
registration-field-education = Sekolah
registration-field-goal = Rencana
registration-field-guardianName = Wali
registration-field-guardianPhone = HP wali

# Along the way
registration-thanks = Terima kasih, nomornya sudah tersimpan.
registration-once-more = Masih sulit? Petugas balai siap membantu.
registration-ask-centre = Hubungi balai
registration-help = Bantuan
registration-answers-kept = Jawaban Anda tersimpan.
registration-edited = Pesan yang diubah tidak saya baca. Jawab dulu pertanyaan yang terbuka. Sebelum dikirim, semua jawaban masih bisa dibetulkan.
registration-looked-at = Petugas balai sedang melihat lagi pendaftaran Anda yang lain; Anda segera kami kabari. Jawaban Anda tersimpan: kalau sesudah itu masih perlu, kirimkan saja.
registration-aside = Baik, kita berhenti dulu. Jawaban Anda tersimpan selama 30 hari.
registration-resume = Lanjutkan pendaftaran
registration-discard = Hapus jawaban saya
registration-discarded = Jawaban Anda sudah dihapus semua, juga persetujuan Anda.
registration-discarded-but-registered = Pendaftaran yang belum selesai sudah dihapus. Data diri Anda tetap ada karena dipakai pendaftaran Anda yang lain; lihat atau hapus dengan { $mydata }.
registration-nothing-open = Tidak ada pertanyaan yang sedang terbuka. Ini pilihan Anda.
registration-start = Daftar pelatihan
registration-trades = Lihat kejuruan

# After submitting
registration-confirmed =
    <b>Pendaftaran terkirim</b>

    Nomor Anda: <b>{ $number }</b>
    { $programme }
registration-confirmed-interest =
    <b>Minat Anda tercatat</b>

    Nomor Anda: <b>{ $number }</b>
    { $programme }
registration-hears-of-opening = Begitu ada jadwal yang buka, kami kabari Anda di sini.
registration-closes-on = Pendaftaran ditutup: { $day }
registration-selection-on = Seleksi: <b>{ $day }</b>
registration-interview-on = Wawancara: <b>{ $day }</b>
registration-training-on = Pelatihan: { $days }
registration-where =
    Tempat: <b>{ $centre }</b>, { $address }
    Bawa: { $bring }
registration-where-only = Tempat: <b>{ $centre }</b>, { $address }
registration-abroad-safely = Luar negeri: cek aman
registration-mentoring = Pendampingan usaha
registration-centre = Alamat & jam buka
registration-mine = Pendaftaran saya
registration-mine-one = Lihat pendaftaran

# Registrations
registration-list = <b>Pendaftaran Anda</b>
registration-list-line =
    <b>{ $number }</b>: { $state }
    { $programme }
registration-card =
    <b>{ $number }</b>
    { $programme }
    Status: <b>{ $state }</b>
registration-none = Anda belum punya pendaftaran.
registration-none-but-unfinished = Anda belum punya pendaftaran yang terkirim, tetapi ada yang belum selesai. Jawaban Anda tersimpan.
registration-withdraw = Tarik pendaftaran
registration-withdraw-too-late = Pelatihannya sudah berjalan atau selesai, jadi tidak bisa ditarik di sini. Silakan hubungi balai.
registration-take-a-date = Daftar untuk jadwal yang buka
registration-undo-withdrawal = Batalkan penarikan
registration-undo-refused = Penarikan tidak bisa dibatalkan lagi. Untuk jadwal yang dibuka, Anda boleh mendaftar lagi.
registration-again = Daftar lagi
registration-standing = <b>Selamat datang kembali!</b>
registration-standing-line =
    <b>{ $number }</b>: { $state }
    { $programme }
registration-standing-unfinished = Pendaftaran Anda untuk { $programme } belum selesai. Jawaban Anda tersimpan.
registration-standing-begun = Pendaftaran Anda belum selesai. Jawaban Anda tersimpan.

registration-state-interested = minat tercatat
    .meaning = Belum ada kursi yang diambil. Petugas balai melihat minat Anda. Kalau nanti mendaftar untuk satu jadwal, nomornya tetap sama.
registration-state-submitted = terkirim, menunggu seleksi
    .meaning = Setelah pendaftaran ditutup, petugas balai memeriksa dan menghubungi Anda soal seleksi, lewat telepon atau chat.
registration-state-invited = diundang seleksi
    .meaning = Datang ke seleksi pada hari yang ditentukan dan bawa berkas Anda.
registration-state-accepted = diterima
    .meaning = Tinggal satu langkah: pastikan bahwa Anda ikut.
registration-state-reserve = cadangan
    .meaning = Kursi yang kosong kami tawarkan di sini menurut urutan.
registration-state-rejected = belum diterima
    .meaning = Terima kasih sudah mencoba. Anda boleh mendaftar lagi untuk jadwal lain.
registration-state-offered = ditawari kursi
    .meaning = Ambil kursinya sebelum waktunya habis.
registration-state-confirmed = kursi dipastikan
    .meaning = Kursi Anda aman. Datang pada hari pertama pelatihan.
registration-state-lapsed = kursi hangus
    .meaning = Anda tidak punya kursi lagi di pelatihan ini. Anda boleh mendaftar lagi.
registration-state-inTraining = sedang pelatihan
    .meaning = Selamat belajar! Kalau ada kendala, hubungi balai.
registration-state-completed = selesai
    .meaning = Terima kasih sudah ikut sampai akhir.
registration-state-droppedOut = berhenti di tengah
    .meaning = Terima kasih sudah ikut sampai di sini. Anda boleh mendaftar lagi kapan saja.
registration-state-withdrawn = ditarik
    .meaning = Pendaftaran ini sudah ditarik. Untuk jadwal yang dibuka, Anda boleh mendaftar lagi.

## Why a registration changed, for its owner and for staff

registration-reason-consent-withdrawn = persetujuan ditarik
registration-reason-withdrawal-undone = penarikan dibatalkan
registration-reason-switched = pindah ke pelatihan lain
registration-reason-joined = ada dua pendaftaran untuk pelatihan yang sama
registration-reason-brought-in = didaftarkan oleh balai
registration-reason-without-invitation = diputuskan tanpa tes
registration-reason-decision-undone = keputusan dibatalkan
registration-reason-refused-full = pendaftar lebih banyak daripada kursi, dan kursinya untuk yang nilainya paling tinggi
registration-reason-refused-score = nilai seleksinya belum cukup
registration-reason-refused-file = berkasnya belum lengkap
registration-reason-refused-absent = Anda tidak hadir di tes atau wawancara
registration-reason-refused-requirements = umur atau sekolah belum sesuai syarat pelatihan ini
registration-reason-refused-elsewhere = Anda sudah ikut pelatihan lain
registration-reason-silent = tidak ada jawaban sampai batas waktunya
registration-reason-offer-expired = kursinya tidak diambil sampai batas waktunya
registration-reason-offer-untold = penawaran berakhir sebelum sempat dikabari
registration-reason-offer-declined = kursi yang ditawarkan tidak diambil
registration-reason-offer-moved = balai menawarkan kursi ini kepada orang lain
registration-reason-out-unreachable = Anda tidak bisa dihubungi
registration-reason-out-own-wish = atas permintaan Anda sendiri
registration-reason-out-elsewhere = Anda sudah bekerja atau ikut pelatihan lain
registration-reason-out-requirements = syarat pelatihan ini belum terpenuhi
registration-reason-out-no-show = Anda tidak datang pada hari-hari pertama
registration-reason-left-work = mulai bekerja
registration-reason-left-illness = sakit
registration-reason-left-family = urusan keluarga
registration-reason-left-moved = pindah tempat tinggal
registration-reason-left-unheard = tidak ada kabar dari Anda
registration-reason-intake-called-off = jadwalnya dibatalkan oleh balai
registration-reason-intake-on-again = jadwalnya jadi lagi
registration-reason-not-decided-here = pelatihan mulai tanpa keputusan yang tercatat di sini
registration-reason-not-come = tidak tercatat bahwa Anda datang
registration-reason-seat-given-back = balai memberikan kursi ini kembali kepada Anda
registration-reason-training-again = balai mencatat bahwa Anda kembali ikut
registration-reason-no-seat-came-free = tidak ada kursi untuk Anda sampai pelatihan dimulai

## What is pushed when it has changed

registration-news-reason = Alasannya: { $reason }
registration-news-interested = Kabar tentang pendaftaran <b>{ $number }</b>, { $programme }: minat Anda tercatat.
registration-news-submitted = Kabar tentang pendaftaran <b>{ $number }</b>, { $programme }: pendaftaran Anda menunggu seleksi.
registration-news-invited = Anda diundang ikut seleksi <b>{ $programme }</b> (pendaftaran { $number }).
registration-news-accepted = Selamat, Anda diterima di pelatihan <b>{ $programme }</b>! (pendaftaran { $number })
registration-news-reserve = Hasil seleksi <b>{ $programme }</b> (pendaftaran { $number }): Anda masuk daftar cadangan.
registration-news-reserve-again = Tawaran kursi <b>{ $programme }</b> (pendaftaran { $number }) tidak berlaku lagi. Anda tetap di daftar cadangan.
registration-news-rejected = Hasil seleksi <b>{ $programme }</b> (pendaftaran { $number }): kali ini Anda belum diterima.
registration-news-offered = Ada kursi kosong untuk Anda di pelatihan <b>{ $programme }</b>! (pendaftaran { $number })
registration-news-confirmed = Kursi Anda di pelatihan <b>{ $programme }</b> sudah pasti (pendaftaran { $number }).
registration-news-lapsed = Kursi Anda di pelatihan <b>{ $programme }</b> tidak berlaku lagi (pendaftaran { $number }).
registration-news-inTraining = Pelatihan <b>{ $programme }</b> sudah dimulai (pendaftaran { $number }).
registration-news-completed = Selamat, Anda menyelesaikan pelatihan <b>{ $programme }</b>! (pendaftaran { $number })
registration-news-droppedOut = Pelatihan <b>{ $programme }</b> dicatat berhenti di tengah (pendaftaran { $number }).
registration-news-withdrawn = Pendaftaran <b>{ $number }</b>, { $programme }, sudah ditarik.
registration-news-called-off = Maaf, jadwal pelatihan Anda dibatalkan oleh balai. Pendaftaran <b>{ $number }</b>, { $programme }, kami tarik.
registration-news-not-decided = Pelatihan <b>{ $programme }</b> (pendaftaran { $number }) sudah mulai tanpa keputusan tentang Anda di sini. Maaf, kami tahu Anda menunggu.
registration-news-not-come = Pelatihan <b>{ $programme }</b> (pendaftaran { $number }) sudah berjalan, dan di sini tidak tercatat bahwa Anda datang. Karena itu kursi Anda kami lepas. Kalau Anda sebenarnya ikut, atau berhalangan dan masih mau, ini bisa diperbaiki.
registration-news-training-again = Balai mencatat bahwa Anda kembali ikut pelatihan <b>{ $programme }</b> (pendaftaran { $number }). Selamat melanjutkan!
registration-news-not-come-over = Pelatihan <b>{ $programme }</b> (pendaftaran { $number }) sudah selesai, dan di sini tidak tercatat bahwa Anda ikut. Karena itu pendaftarannya kami tutup. Kalau Anda sebenarnya ikut, balai bisa membetulkannya.
registration-news-given-back-over = Balai sudah membetulkan catatannya: Anda termasuk peserta pelatihan <b>{ $programme }</b> (pendaftaran { $number }). Hasilnya Anda terima begitu dicatat balai.
registration-news-no-seat = Pelatihan <b>{ $programme }</b> (pendaftaran { $number }) dimulai, dan sayangnya tidak ada kursi untuk Anda kali ini. Terima kasih sudah menunggu.
