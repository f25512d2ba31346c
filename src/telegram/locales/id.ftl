# The general words every conversation draws on.
telegram-language-name = Bahasa Indonesia

telegram-back = ‹ Kembali
telegram-menu = Menu
telegram-cancel = Batal
telegram-continue = Lanjut
telegram-skip = Lewati
telegram-yes = Ya
telegram-no = Tidak
telegram-next-page = Lainnya ›
telegram-previous-page = ‹ Sebelumnya

telegram-wait = Sistem kami sedang sibuk. Mohon tunggu sebentar, pesan Anda akan kami jawab.
telegram-sorry = Maaf, ada yang salah di pihak kami. Silakan coba lagi, atau ketik /menu. Kode: { $code }
telegram-old-button = Tombol itu sudah tidak berlaku. Ini yang terbaru.
telegram-in-group = Untuk hal pribadi, silakan tulis kepada saya langsung.
telegram-open-private-chat = Buka chat pribadi
telegram-bot-short-description = Pelatihan di balai latihan kerja: pilih, daftar gratis, ikuti.
telegram-bot-description = Pilih pelatihan kerja, lihat jadwal dan syaratnya, lalu daftar gratis lewat chat ini. Ketuk Mulai.
telegram-command-menu = Menu utama
telegram-command-trades = Kejuruan dan jadwal pelatihan
telegram-command-register = Daftar pelatihan
telegram-command-status = Pendaftaran saya
telegram-command-certificate = Sertifikat
telegram-command-vacancies = Lowongan kerja
telegram-command-applications = Lamaran kerja saya
telegram-command-alerts = Kabar lowongan untuk Anda
telegram-command-mydata = Data saya
telegram-command-stop = Hentikan pesan
telegram-command-language = Ganti bahasa
telegram-command-help = Bantuan
telegram-command-cancel = Berhenti di tengah jalan
telegram-command-broadcast = Siaran
telegram-command-company = Perusahaan mitra
telegram-command-staff = Meja kerja petugas
telegram-command-invite = Undangan dan peran
telegram-command-import = Impor data dari Excel atau CSV
telegram-command-export = Unduh data ke Excel atau CSV
telegram-command-audit = Jejak petugas
telegram-only-words = Saya hanya bisa membaca tulisan. Ketik satu kata, misalnya <b>las</b>, atau buka menu.
telegram-unknown-command = Perintah itu tidak saya kenal. Pilih saja di bawah ini.
telegram-too-many-files = Berkas Anda datang terlalu banyak sekaligus. Yang sudah saya jawab tetap diperiksa; yang ini dan sesudahnya tidak saya baca. Tunggu sampai yang pertama selesai, lalu kirim yang lain satu per satu.
telegram-too-fast = Pesan Anda datang terlalu cepat, jadi sebagian tidak saya baca. Tunggu sebentar, lalu kirim satu per satu.
# Ya dan tidak, kalau diketik.
telegram-nothing-done = Belum ada yang saya lakukan. Ketuk tombol yang Anda maksud pada pesan sebelumnya, atau ketik kata-kata di tombol itu.
telegram-words-yes = ya, iya, yaa, iyaa, ya betul, betul, ya benar, benar, y, yes, yep, nggih, inggih
telegram-words-no = tidak, bukan, nggak, enggak, ndak, gak, ga, no, ndek, tidak kak, bukan kak
