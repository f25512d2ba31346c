## What a person reads of their seat

seats-ask =
    <b>Anda ikut pelatihan?</b>
    { $programme } (pendaftaran { $number }) mulai <b>{ $day }</b> di { $centre }.

    Jawab dulu supaya kursi Anda tetap untuk Anda.
seats-ask-last = ⏰ <b>Ini pertanyaan terakhir.</b>
seats-ask-until = Jawab paling lambat <b>{ $until }</b>. Tanpa jawaban, kursinya ditawarkan kepada cadangan.
seats-come-button = Saya ikut
seats-cannot-button = Tidak bisa
seats-take-button = Ambil kursi
seats-no-button = Tidak
seats-own-answer = Anda ikut? Tekan salah satu tombol di bawah.
seats-own-answer-by = Anda ikut? Jawab paling lambat <b>{ $until }</b>, supaya kursinya tidak ditawarkan kepada orang lain.
seats-own-offer = Kursi ini disimpan untuk Anda sampai <b>{ $until }</b>. Setelah itu ditawarkan kepada yang berikutnya.
seats-own-offer-ended = Waktu tawaran ini sudah habis.
seats-own-place = Urutan Anda di daftar cadangan: <b>{ $place }</b>
seats-own-not-decided = Di sini tidak tercatat apakah Anda diterima; mungkin balai memutuskannya di luar bot ini. Tanyakan kepada balai. Pendaftaran ini ditutup supaya Anda bebas mendaftar lagi.
seats-own-next-told = Begitu ada jadwal baru program ini, Anda kami kabari. Anda tidak perlu melakukan apa-apa.
seats-own-begun = Pelatihannya sudah mulai. Datang pada hari pelatihan berikutnya; kalau ragu atau berhalangan, tanya balai.
seats-own-over = Jadwal pelatihan ini sudah selesai, dan di sini belum dicatat bagaimana akhirnya. Kalau ada yang keliru, tanya balai.
seats-own-lapsed-over = Ada yang keliru? Tanya balai.
seats-own-lapsed = Ada yang keliru, atau Anda masih mau ikut? Tanya balai.
seats-ask-leave =
    <b>Benar tidak bisa ikut?</b>
    Kursi Anda akan ditawarkan kepada orang lain, dan pendaftaran ini ditarik.
seats-leave-button = Ya, lepaskan
seats-unpass-button = ↩ Batalkan, saya masih mau
seats-said-taken = <b>Kursi ini milik Anda.</b> Terima kasih sudah menjawab.
seats-said-already = Kursi Anda sudah pasti.
seats-said-ended = Maaf, waktu tawaran kursi ini sudah habis. Anda tetap di daftar cadangan.
seats-said-none = Kursi ini tidak bisa dipastikan lagi. Beginilah pendaftaran Anda sekarang.
seats-said-left = Baik, terima kasih sudah memberi tahu.
seats-said-left-now = Baik, terima kasih sudah memberi tahu. Beberapa menit lagi kursi Anda ditawarkan kepada orang lain; sebelum itu masih bisa dibatalkan di bawah.
seats-said-passed = Baik. Beberapa menit lagi kursinya kami tawarkan kepada yang berikutnya; sebelum itu masih bisa dibatalkan di bawah. Anda tetap di daftar cadangan. Kalau tidak berminat lagi, tarik pendaftarannya.
seats-said-unpassed = Sudah dibatalkan. Kursinya masih disimpan untuk Anda.

seats-first-day = Hari pertama: datang <b>{ $at }</b>
seats-first-day-place =
    Tempat: { $place }
    Bawa: { $bring }
seats-eve =
    <b>Besok pelatihan Anda mulai!</b>
    { $programme } (pendaftaran { $number })
seats-eve-today =
    <b>Hari ini pelatihan Anda mulai!</b>
    { $programme } (pendaftaran { $number })
seats-eve-cannot = Berhalangan? Beri tahu sekarang juga, supaya kursinya bisa dipakai orang lain.
seats-calendar-title = Hari pertama pelatihan { $programme }

# Words that answer as the buttons do, between commas
seats-words-yes = iya saya ikut, iya ikut, iya saya mau, iya mau, iya saya bisa, iya bisa, iya saya datang, oke saya ikut, ok saya ikut, baik saya ikut, siap saya ikut, siap, siap datang, saya pasti ikut, pasti ikut, saya pasti datang, saya bersedia, bersedia, insyaallah ikut, saya ikut pelatihan, iya saya ambil kursinya, ya saya mau, saya ikut, ikut, ya saya ikut, ya ikut, saya akan ikut, jadi ikut, saya jadi ikut, saya mau, mau, ambil, saya ambil, ya saya ambil, siap ikut, insya allah ikut, saya datang, saya akan datang, saya bisa, bisa, saya ambil kursinya, ambil kursinya, ambil kursi, ambil kursi ini, saya ambil kursi, saya mau ambil, mau ambil, saya mau kursinya, saya mau ambil kursinya, kursinya saya ambil, iya saya ambil
seats-words-no = enggak bisa, enggak ikut, saya enggak bisa, saya ga bisa, saya gak bisa, saya nggak bisa, ga bisa ikut, gak bisa ikut, nggak bisa ikut, ga ikut, ga jadi, gak jadi, nggak jadi, maaf ga bisa, maaf gak bisa, maaf saya ga bisa, saya tidak jadi ikut, saya mundur, mundur, tidak bisa datang, saya tidak bisa datang, maaf saya tidak bisa datang, maaf saya tidak bisa ikut, tidak ikut, saya tidak ikut, tidak jadi, tidak jadi ikut, batal, saya batal, batal ikut, tidak bisa ikut, saya tidak bisa ikut, saya tidak bisa, tidak mau, saya tidak mau, tidak ambil, gak bisa, ga bisa, nggak bisa, tdk bisa, gak ikut, maaf tidak bisa, maaf saya tidak bisa
seats-words-later = besok dulu, nanti dulu, nanti saya kabari, saya kabari nanti, belum bisa jawab, masih pikir pikir, saya pikir pikir dulu, tanya orang tua dulu, saya tanya suami dulu, saya tanya istri dulu, besok saja, besok saja ya, besok ya, nanti ya, besok, nanti, nanti saja, besok saya jawab, saya pikir dulu, pikir dulu, pikir pikir dulu, mungkin, belum tahu, lihat dulu, tunggu dulu, sebentar, saya tanya dulu
seats-said-later = Baik, silakan dipikirkan dulu. Kursinya menunggu jawaban Anda sampai waktunya habis.

## Staff

seats-today = ⚠ <b>{ $count }</b> kursi berisiko di { $intakes } gelombang.
seats-today-button = Kursi berisiko · { $count }
seats-home = <b>Kursi gelombang</b>, yang paling dekat di atas. Kursi yang kosong ditawarkan sendiri kepada cadangan; di sini Anda bisa membantu.
seats-home-risk = <b>Kursi yang bisa kosong</b>, yang paling dekat di atas. Hubungi yang belum menjawab, atau tawarkan kepada cadangan.
seats-home-all = Semua gelombang
seats-home-none = Belum ada gelombang dengan peserta yang akan mulai.
seats-home-line = • { $day } <b>{ $programme }</b>: terisi { $taken } dari { $seats }, berisiko { $risk }
seats-home-button = { $day } · { $programme }
seats-home-button-risk = ⚠ { $risk } · { $day } · { $programme }
seats-home-button-short = Kursi gelombang
seats-trainings-button = Pelatihan berjalan
seats-intake =
    <b>{ $programme }</b>
    { $centre }, mulai { $day }
seats-at-risk = ⚠ <b>{ $count } kursi berisiko</b>
seats-intake-figures =
    Kursi: { $seats } (di luar bot: { $elsewhere })
    Dipastikan: { $confirmed }
    Kosong: { $free }
seats-by-themselves = Yang diterima ditanya beberapa hari sebelum mulai; kursi yang lepas berpindah ke cadangan menurut urutan.
seats-kept-for-selection = Masih ada pendaftar yang menunggu keputusan. Kursi kosong disimpan untuk mereka; kepada cadangan hanya ditawarkan kursi yang dilepas orang.
seats-silent = Tidak menjawab, kursinya hangus: { $count }
seats-list-accepted = Belum menjawab · { $count }
seats-list-offered = Ditawarkan · { $count }
seats-list-reserve = Cadangan · { $count }
seats-list-confirmed = Dipastikan · { $count }
seats-list-lapsed = Kursinya hangus · { $count }
seats-add-button = Tambah kursi
seats-training-button = Pelatihan & absensi
seats-people = <b>{ $which }</b>, { $programme }: { $count }
seats-people-none = Tidak ada.
seats-which-accepted = Belum menjawab
seats-which-offered = Sedang ditawari kursi
seats-which-reserve = Cadangan, menurut urutan
seats-which-confirmed = Dipastikan
seats-which-lapsed = Kursinya hangus
seats-person-line = { $nth }. { $name }: { $facts }
seats-asked = ditanya { $count }×
seats-until = sampai { $until }
seats-call-them = bot tidak bisa atau tidak sempat bertanya, telepon saja
seats-helper = didaftarkan oleh { $name } ({ $phone })
seats-person =
    <b>{ $name }</b>
    { $number }: { $state }
seats-person-phone = Telepon: { $phone }
seats-person-unreachable = Bot tidak bisa atau tidak sempat bertanya: telepon saja. Kursinya tidak hangus sendiri.
seats-person-helper = Didaftarkan oleh { $name }, telepon { $phone }
seats-person-asked = Sudah ditanya bot: { $count }×
seats-person-until = Waktunya sampai { $until }
seats-person-place = Urutan cadangan: { $place }
seats-person-undoable = Langkah terakhir masih bisa dibatalkan; orangnya belum diberi tahu.
seats-confirm-button = Pasti ikut (sudah ditelepon)
seats-out-button = Keluarkan
seats-offer-button = Tawarkan kursi sekarang
seats-shift-button = Alihkan tawaran dari { $name }
seats-up-button = Naikkan satu
seats-first-button = Jadikan urutan 1
seats-undo-button = Batalkan langkah tadi
seats-card-button = Kartu pendaftaran
seats-did-confirmed = Kursinya dipastikan. Orangnya diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan.
seats-did-undone = Sudah dibatalkan.
seats-did-offered = Kursi ditawarkan, pesannya sedang dikirim.
seats-did-out = Sudah dikeluarkan. Orangnya diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan. Setelah itu kursinya ditawarkan, kalau pelatihan belum mulai.
seats-did-ranked = Urutannya diubah.
seats-did-add = Ditambah { $count } kursi. Cadangan ditawari dengan sendirinya.
seats-not-over = Keadaannya sudah berubah. Beginilah sekarang.
seats-not-full = Tidak ada kursi yang kosong.
seats-not-late = Sudah terlalu dekat dengan mulainya untuk menawarkan. Telepon orangnya, lalu tekan “Pasti ikut”.
seats-not-call = Bot tidak bisa menghubunginya. Telepon orangnya, lalu tekan “Pasti ikut”.
seats-not-begun = Pelatihannya sudah dimulai atau dibatalkan, jadi kursinya tidak diberikan lagi.
seats-back-button = Kembalikan kursinya
seats-back-yes = Ya, kembalikan
seats-back-full = Sekarang tidak ada kursi kosong. Satu kursi bisa ditambah khusus untuknya; cadangan tidak ditawari kursi itu.
seats-back-add = Tambah kursi untuknya
seats-back-add-yes = Ya, jadikan { $needed } kursi
seats-ask-back-adding =
    Tidak ada kursi kosong. Tambah kursi untuk <b>{ $name }</b>? Kursi gelombang ini menjadi { $needed }, sekarang { $seats }.

    Kursinya langsung pasti dan tidak ditawarkan kepada cadangan. Orangnya diberi tahu 10 menit kemudian; sampai saat itu bisa dibatalkan. Kalau dibatalkan, kursi tambahan itu tetap ada untuk cadangan.
seats-ask-back =
    Kembalikan kursi kepada <b>{ $name }</b>? Kursi kosong sekarang: { $free }.

    Kursinya langsung pasti dan tidak ditawarkan kepada cadangan. Orangnya diberi tahu 10 menit kemudian; sampai saat itu bisa dibatalkan.
seats-did-given-back = Kursinya dikembalikan. Orangnya diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan.
seats-not-finished = Pelatihannya sudah selesai atau dibatalkan, jadi kursinya tidak diberikan lagi.
seats-not-elsewhere = Orangnya punya pendaftaran lain yang masih terbuka, padahal hanya boleh satu. Kalau yang lain itu keliru, orangnya bisa menariknya dulu.
seats-ask-out =
    Keluarkan <b>{ $name }</b>: kenapa? Alasannya dibaca orangnya.
    Pilih, atau ketik dengan kata-kata Anda sendiri.
seats-why-out-unreachable = Tidak bisa dihubungi
seats-why-out-own-wish = Permintaannya sendiri
seats-why-out-elsewhere = Sudah bekerja atau pelatihan lain
seats-why-out-requirements = Syarat belum terpenuhi
seats-why-out-no-show = Tidak datang
seats-reason-unclear = Tulis alasannya dalam satu kalimat, misalnya: <i>Nomornya tidak aktif sejak kemarin.</i>
seats-ask-add = Sekarang { $seats } kursi. Tambah berapa? Pilih, atau ketik angkanya.
seats-add-unclear = Tulis angka dari 1 sampai 50, misalnya <b>3</b>.
seats-left = Baik, tidak jadi.
