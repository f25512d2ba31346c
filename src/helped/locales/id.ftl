helped-home = <b>Mendaftarkan orang lain</b>
    Untuk orang yang tidak punya Telegram. Dengan persetujuan orangnya, Anda mengisi datanya; ia pulang membawa nomor dan kode.
helped-nobody = Belum ada yang didaftarkan.
helped-new = Daftarkan seseorang
helped-nameless = belum bernama
helped-line = • { $name }: { $number }, { $state }
helped-line-unfinished = • { $name }: belum selesai
helped-person-button = { $name } · { $number }
helped-helpers = Siapa mendaftarkan berapa orang
helped-helpers-title = <b>Mendaftarkan orang lain</b>, 30 hari terakhir
helped-helper-line = • { $name }: { $count } orang, { $claimed } sudah diambil orangnya
helped-back = Daftar orang
helped-enough-day = Hari ini Anda sudah mendaftarkan { $most } orang, itu batasnya. Lanjut lagi { $until }.
helped-enough-hour = Dalam satu jam ini Anda sudah mendaftarkan { $most } orang. Istirahat dulu; lanjut lagi { $until }.
helped-read-aloud = <b>Bacakan ini keras-keras kepada orangnya</b>, lalu tekan jawabannya. Tanpa persetujuannya tidak ada yang dicatat.
helped-consent = Balai pelatihan mencatat nama, tanggal lahir, pendidikan, dan tempat tinggal Ibu/Bapak/Saudara, hanya untuk mendaftarkan pelatihan dan memberi kabar tentangnya. Nomor HP boleh tidak diisi. Selama belum diambil sendiri, kabar diterima disampaikan lewat yang mendaftarkan, dan ia boleh menyampaikan jawabannya. Datanya tersimpan terkunci, boleh dilihat, dibetulkan, atau dihapus kapan saja, dan tidak dibagikan kepada orang lain tanpa izin. Apakah Ibu/Bapak/Saudara setuju?
helped-agreed = Ia setuju
helped-refused = Tidak
helped-in-id = Bacakan dalam bahasa Indonesia
helped-in-en = Bacakan dalam bahasa Inggris
helped-nothing-kept = Baik. Tidak ada yang dicatat.
helped-dropped = Pendaftaran itu dibuang. Tidak ada yang disimpan tentang orangnya.
helped-for-new = <i>Mendaftarkan orang lain: tanyakan kepadanya</i>
helped-for = <i>Mendaftarkan { $name }: tanyakan kepadanya</i>
helped-ask-phone = Nomor HP-nya? Ketik, misalnya <b>0812 3456 7890</b>. Nomor keluarga juga boleh.
helped-no-phone = Tidak punya nomor
helped-later = Nanti saja
helped-drop = Buang
helped-left = Baik, jawaban yang sudah masuk tetap tersimpan. Lanjutkan kapan saja dari daftar orang.
helped-registered-already = Orang ini sudah terdaftar.
helped-phone-used-up = Nomor ini sudah dipakai untuk tiga orang. Tulis nomor lain, atau tekan “Tidak punya nomor”.
helped-other-centre = Pelatihan itu di balai lain. Pilih yang lain, atau catat minatnya dulu.
helped-card = <b>{ $name }</b>
    Nomor: { $number }
    Sekarang: { $state }
    Kodenya berlaku sampai { $until }. Kalau hilang, buat kode baru; kode lama tidak berlaku lagi.
helped-new-code = Buat kode baru
helped-code-made = Kode baru sudah dibuat: lihat kertas atau pesan yang paling baru. Hanya kode terbaru yang berlaku. Kalau hilang, buat lagi; kode itu lalu tidak berlaku.
helped-done = <b>Terdaftar: { $number }</b>
    Kode: <code>{ $code }</code>, berlaku { $days } hari.
    Bacakan, atau teruskan kalimat ini:
helped-done-again = <b>Kode baru untuk { $number }</b>
    Kode: <code>{ $code }</code>, berlaku { $days } hari. Kode sebelumnya tidak berlaku lagi.
    Bacakan, atau teruskan kalimat ini:
helped-pass-on = { $name }, pendaftaran Anda di { $centre } bernomor { $number }. Untuk mengikutinya di Telegram, buka { $link } atau tulis kode { $code } kepada bot, lalu sebutkan tanggal lahir Anda. Berlaku sampai { $until }, satu kali.
helped-once = Kode ini hanya ditampilkan sekali. Serahkan hanya kepada orangnya.
helped-fact = • { $text }
helped-take-selection = Seleksi: { $day }
helped-take-interview = Wawancara: { $day }
helped-take-starts = Pelatihan: { $from } sampai { $to }
helped-take-place = Tempat: { $centre }, { $address }
helped-take-bring = Bawa: { $bring }
helped-take-phone = Telepon balai: { $phone }
helped-slip-caption = Untuk dicetak atau ditunjukkan. Serahkan hanya kepada orangnya.
helped-slip-name = pendaftaran
helped-slip-title = Pendaftaran pelatihan
helped-slip-number = Nomor pendaftaran: { $number }
helped-slip-how = Pindai gambar ini dengan kamera HP, atau tulis kode di atas kepada bot di Telegram, lalu sebutkan tanggal lahir Anda. Berlaku sampai { $until }, satu kali. Simpan kertas ini baik-baik.
helped-claim-birth-date = Ini kode pendaftaran. Tanggal lahir orang yang terdaftar? Contoh: 17-8-1999
helped-claim-not-a-date = Tulis tanggal lahir orang yang terdaftar, seperti 17-8-1999. Tidak jadi? /batal
helped-claim-no = Kode dan tanggal lahir ini tidak cocok dengan pendaftaran yang menunggu. Periksa tulisannya, lalu tulis kodenya sekali lagi. Kode hanya berlaku satu kali dan 90 hari; yang mendaftarkan Anda bisa membuat yang baru.
helped-claim-again = Kode dan tanggal lahir ini tidak cocok dengan pendaftaran yang menunggu. Kalau tanggalnya keliru, tulis sekali lagi, seperti 17-8-1999. Kalau kodenya keliru, tulis kodenya lagi. Kode hanya berlaku satu kali dan 90 hari; yang mendaftarkan Anda bisa membuat yang baru.
helped-claim-expired = Kode ini berlaku sampai { $day }. Pendaftarannya tetap ada: yang mendaftarkan Anda, atau balai, bisa membuat kode baru.
helped-claim-not-helper = Ini kode milik <b>{ $name }</b>, { $number }. Pendamping dan petugas balai tidak mengambil pendaftaran orang lain. Serahkan kodenya kepada orangnya, untuk akun Telegramnya sendiri; kodenya tetap berlaku dan tidak ada yang berubah. Tidak punya Telegram? Tidak apa-apa: kabar tetap datang lewat yang mendaftarkannya.
helped-claim-wait = Sudah beberapa kali tidak cocok. Demi keamanan, coba lagi { $minutes } menit lagi, atau tanyakan ke balai.
helped-claim-left = Baik, tidak jadi.
helped-claim-done = <b>{ $name }, pendaftaran { $numbers } sekarang milik Anda.</b> Kabar selanjutnya datang ke sini.
helped-claim-joined = Untuk pelatihan yang sama ada dua pendaftaran. Yang lebih jauh jalannya tetap; { $numbers } ditutup.
helped-claim-helper = Yang mendaftarkan Anda tidak bisa lagi membuka datanya di bot; yang ia ketik masih ada di chatnya sendiri. Yang dicatat tentang Anda ada di /dataku.
helped-claim-apart = Kode ini cocok dengan pendaftaran <b>{ $number }</b>, { $name }. Akun Telegram ini sudah milik orang lain: satu akun untuk satu orang, jadi kedua data tetap terpisah dan tidak ada yang berubah.
    Pendaftarannya tetap berlaku, dan kodenya masih bisa dipakai dari Telegram miliknya sendiri. Tidak punya? Tidak apa-apa: balai sudah diberi tahu dan akan menelepon atau menyampaikannya lewat yang mendaftarkan.
helped-apart-group = Kode pendaftaran <b>{ $number }</b> dibuka dari akun Telegram milik orang lain. Datanya tetap terpisah; kabari orangnya lewat telepon atau yang mendaftarkannya.
helped-doubt-two = <b>{ $number }</b> (tanpa Telegram) dan <b>{ $other }</b> punya nomor telepon dan tanggal lahir yang sama.
helped-doubt-nobody = <b>{ $number }</b> (tanpa Telegram) punya nomor telepon dan tanggal lahir yang sama dengan seseorang yang pernah menulis ke bot dan belum mendaftar.
helped-doubt-maker = Datanya tetap terpisah: yang satu mendaftarkan yang lain. Berikan kodenya kepada orangnya; dengan kode itu ia mengambil datanya dari akun Telegram miliknya sendiri.
helped-doubt-alike = Datanya tetap terpisah, karena namanya berbeda atau nomornya diketik dan tidak dibagikan. Ternyata satu orang? Lewat /dataku ia bisa membetulkan nama dan membagikan nomornya dengan tombol; lalu datanya menjadi satu.
helped-found = <b>Anda sudah terdaftar: { $numbers }.</b> Balai sudah mencatat Anda dengan nomor telepon, tanggal lahir, dan nama ini. Pendaftaran itu sekarang milik Anda; kabar selanjutnya datang ke sini.
helped-taken = • { $count } orang sudah mengambil pendaftarannya sendiri
helped-sent = Pendaftaran <b>{ $number }</b> terkirim.
helped-claim-status = Lihat pendaftaran
helped-which-centre = Mendaftarkan orang untuk balai mana?
helped-ask = Tolong sampaikan kepada <b>{ $name }</b>: diterima di pelatihan <b>{ $programme }</b>, mulai { $day }. Bisa datang?
helped-ask-until = Tolong sampaikan kepada <b>{ $name }</b>: diterima di pelatihan <b>{ $programme }</b>, mulai { $day }. Tolong tanyakan apakah bisa datang, dan jawab untuknya sebelum <b>{ $until }</b>.
helped-comes = Ia datang
helped-cannot = Ia tidak bisa
helped-their-card = Lihat catatannya
helped-cannot-undo = ↩ Batalkan, ia tetap datang
helped-cannot-undone = Sudah dibatalkan: kursi <b>{ $name }</b> tetap untuknya. Ia datang?
helped-comes-done = Tercatat: <b>{ $name }</b> datang. Terima kasih sudah menyampaikannya.
helped-cannot-done = Tercatat: <b>{ $name }</b> tidak datang. Beberapa menit lagi kursinya untuk yang menunggu; sebelum itu masih bisa dibatalkan di bawah. Terima kasih sudah mengabari.
helped-answer-late = Untuk <b>{ $name }</b> sudah tidak ada yang perlu dijawab lewat sini. Keadaannya sekarang ada di catatannya; kalau ragu, telepon balai.
helped-desk-button = Tanpa Telegram: kode, hapus data
helped-desk = <b>{ $name }</b>, { $number }, tanpa Telegram
helped-desk-by = Didaftarkan oleh { $helper }. Kode pada kertasnya berlaku sampai { $until }. Kertasnya hilang? Buat kode baru; yang lama tidak berlaku lagi.
helped-desk-list = Masuk lewat daftar peserta balai.
helped-desk-erase = Hapus semua tentang orang ini
helped-erase-who = <b>Menghapus semua tentang { $name }</b>
    Hanya kalau orangnya meminta. Pastikan dulu orangnya benar. Siapa yang meminta?
helped-erase-self = Orangnya sendiri, di sini
helped-erase-family = Keluarganya, atas namanya
helped-erase-letter = Lewat surat atau telepon
helped-erase-not = Jangan hapus
helped-erase-surely = <b>Hapus semua tentang { $name }?</b> Nama, nomor, pendaftaran, catatan, dan baris daftar peserta hilang. Kursi yang dipegangnya lepas. Tidak bisa dibatalkan.
helped-erased = <b>Sudah dihapus, { $day }.</b>
    Tulis nomor ini di kertas dan serahkan: <code>{ $number }</code>
    Dengan nomor ini penghapusan bisa dibuktikan kapan saja, di bot atau di balai.
helped-erased-chat = Layar yang pernah Anda buka di chat ini masih ada di HP Anda: hapus juga pesannya.
