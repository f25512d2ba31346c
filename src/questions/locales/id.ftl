# Bertanya kepada petugas balai, dan meja petugas untuk menjawabnya.
questions-button = Tanya balai
questions-ask = <b>Tanya { $centre }</b>

    Tulis pertanyaan Anda sekarang. Boleh dengan foto, pesan suara atau dokumen.
questions-about = Tentang: { $about }
questions-subject-abroad = kerja di luar negeri
questions-subject-certificate = sertifikat
questions-subject-data = data saya
questions-subject-application = lamaran kerja
questions-no-nik = Petugas membacanya bersama-sama. Jangan tulis NIK, nomor rekening atau kata sandi: tidak perlu untuk menjawab Anda.
questions-usually = Biasanya dijawab dalam { $time } pada jam buka.
questions-open-now = Balai buka sekarang, sampai pukul { $until }.
questions-closed-now = Balai sedang tutup. Pertanyaan mulai dibaca { $at }.
questions-closed-holiday = Hari ini libur: { $holiday }. Pertanyaan mulai dibaca { $at }.
questions-closed-long = Balai sedang tutup. Pertanyaan dibaca begitu balai buka lagi.
questions-weekday = { $day ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[7] Minggu
    }
questions-moments = kurang dari 5 menit
questions-minutes = { $count } menit
questions-hours = { $count } jam
questions-days = { $count } hari
questions-which = <b>Balai mana yang mau Anda tanya?</b>
questions-which-kept = Pertanyaan Anda sudah kami simpan.
questions-ended = Baik. Pertanyaan #{ $number } sudah di balai, jawabannya datang di chat ini.
questions-corrected = (dibetulkan) { $text }
questions-words-end = selesai, batal, tidak jadi, ga jadi, gak jadi, sudah, udah, cukup, sudah selesai, sudah itu saja, itu saja, done, cancel, finished, that is all, thats all, never mind, batalkan, batalin, saya tidak jadi, saya ga jadi, saya gak jadi, maaf tidak jadi, tidak jadi pak, tidak jadi bu, tidak jadi kak, saya batal, salah tekan, salah pencet, maaf salah tekan, maaf salah pencet, kepencet
questions-words-thanks = terima, terimakasih, makasih, makasi, trims, suwun, nuwun, ok, oke, okeh, okay
questions-words-polite = kasih, banyak, matur, ya, iya, baik, siap, sip, pak, bu, bapak, ibu, kak, min, admin, atas, jawabannya, informasinya, infonya, bantuannya, sangat, sekali
questions-words-small = yang, di, ke, kepada, dengan, sama, itu, saja, aja, balai, blk, upt, saya, aku, mau, ingin, pengen, bisa, boleh, tolong, langsung, pak, bu, kak, min, dong, ya, perlu, dulu, saja, halo, hai, permisi, maaf, ada, punya, sesuatu, mohon, butuh, numpang
questions-words-who = petugas, admin, orang, manusia, staf, staff, pegawai, operator, cs
questions-words-how = tanya, bertanya, nanya, bicara, berbicara, ngomong, ngobrol, hubungi, menghubungi, chat, konsultasi
questions-words-alone = petugas, petugasnya, admin, adminnya, cs, customer, tanya, bertanya, nanya, menanyakan, komplain, complain, keluhan, mengeluh, pengaduan, mengadu, aduan, lapor, melapor, bingung, bantu, bantuannya
questions-other-centre = Tanya balai lain
questions-mine-one = Lihat pertanyaan
questions-all-mine = Pertanyaan saya
questions-new-button = Tanya hal lain
questions-number = #{ $number }
questions-sent = Pertanyaan <b>#{ $number }</b> sudah sampai ke balai. Jawabannya datang di chat ini.
questions-sent-more = Masih ada yang mau ditambahkan? Kirim saja sekarang. Kalau tidak, ketik selesai.
questions-added = Sudah ditambahkan ke pertanyaan #{ $number }.
questions-nik-masked = Ada nomor 16 angka di pesan Anda. Angkanya kami tutup, supaya NIK Anda tidak dibaca siapa pun.
questions-left = Baik, tidak jadi. Tidak ada yang dikirim.
questions-left-kept = Baik, tidak jadi. Pertanyaan yang tadi kami simpan tidak dikirim, dan sudah kami hapus.
questions-empty = Tulis pertanyaannya dengan kata-kata, misalnya: Kapan tes seleksi las? Foto, pesan suara dan dokumen juga bisa.
questions-too-big = Berkas ini terlalu besar. Kirim yang lebih kecil dari 20 MB, atau fotonya saja.
questions-too-long = Pesan ini terlalu panjang. Kirim dalam beberapa pesan, masing-masing paling banyak 3.000 huruf.
questions-too-many-open = Anda punya 5 pertanyaan yang belum selesai. Tambahkan ke salah satunya, atau tandai yang sudah terjawab.
questions-too-many-messages = Pesan Anda sudah 20 dalam satu jam; semuanya sudah sampai. Tunggu sebentar sebelum mengirim lagi.
questions-list = <b>Pertanyaan saya</b>
questions-list-line = #{ $number }, { $day }: { $state }
questions-list-none = Belum ada pertanyaan.
questions-own-state-open = menunggu jawaban
questions-own-state-answered = sudah dijawab
questions-own-state-closed = selesai
questions-one = <b>Pertanyaan #{ $number }</b>: { $state }
questions-line = <b>{ $who }</b>, { $at }
    { $said }
questions-from-you = Anda
questions-from-person = Penanya
questions-from-centre = Balai
questions-from-staff = Petugas
questions-content-photo = foto
questions-content-voice = pesan suara
questions-content-document = dokumen
questions-earlier = … dan { $count } pesan sebelumnya
questions-words-deleted = Isinya sudah dihapus, 90 hari setelah selesai.
questions-add-button = Tambah
questions-more-button = Tanya lagi
questions-done-button = Terjawab
questions-ask-more = Tulis lanjutan pertanyaan #{ $number }.
questions-done = Baik, pertanyaan #{ $number } selesai. Kalau masih ada, tanya saja lagi.
questions-answer = <b>Jawaban { $centre }</b> untuk pertanyaan #{ $number }
questions-closed-by-silence = Pertanyaan #{ $number } kami anggap selesai, karena seminggu tidak ada pesan baru. Kalau belum, tekan Tanya lagi.
questions-closed-by-staff = Pertanyaan #{ $number } ditutup oleh balai. Kalau belum terjawab, tekan Tanya lagi.
questions-closed-for-elsewhere = Setahu kami Anda sudah mendapat jawabannya langsung dari petugas.
questions-closed-for-twice = Anda menanyakan hal yang sama di pertanyaan lain; jawabannya datang di sana.
questions-closed-for-noQuestion = Kami tidak menemukan pertanyaan di pesan Anda. Tulis saja lagi, kami senang membantu.
questions-closed-for-notOurs = Maaf, hal ini bukan urusan balai, jadi kami tidak bisa menjawabnya.
questions-closed-words = Kata petugas: { $words }
questions-taken = Pertanyaan #{ $number } untuk { $centre } diambil alih rekan Anda; Anda tidak perlu menjawabnya.
questions-desk-take-over = Pertanyaan #{ $number } sedang di tangan <b>{ $name }</b>. Ambil alih? Ia akan diberi tahu.
questions-desk-take-over-yes = Ambil alih
questions-group-closed = <b>#{ $number } ditutup</b> dari meja. Tidak ada lagi yang perlu dijawab; yang masih menjawab membukanya lagi.
questions-group-closed-by-person = <b>#{ $number } sudah selesai</b>, kata penanyanya. Tidak ada lagi yang perlu dijawab; yang masih menjawab membukanya lagi.
questions-given = Pertanyaan #{ $number } untuk { $centre } diserahkan kepada Anda. Tolong dijawab.
questions-topic = #{ $number } · { $centre }
questions-group-asked = <b>Pertanyaan #{ $number }</b> · { $centre }
questions-group-from-desk = <b>Dijawab dari meja</b> · #{ $number }
questions-group-former = <b>Sudah dijawab</b> · #{ $number }
questions-group-hint = <i>Untuk menjawab, balas (reply) pesan ini: teks, foto, pesan suara atau dokumen. Jawaban terkirim atas nama balai, tanpa nama Anda. Yang diubah atau dihapus sesudahnya tidak ikut berubah di penanya.</i>
questions-topic-hint = <i>Yang ditulis di topik ini terkirim kepada penanya atas nama balai, tanpa nama Anda. Yang diubah atau dihapus sesudahnya tidak ikut berubah di penanya.</i>
questions-group-edited = Perubahan ini tidak sampai ke penanya. Kirim pembetulannya sebagai pesan baru.
questions-group-unreadable = Yang bisa dikirim ke penanya: teks, foto, pesan suara dan dokumen.
questions-group-undelivered = Jawaban untuk #{ $number } belum sampai: penanya memblokir bot. Jawabannya menunggu, dan terkirim begitu ia kembali.
questions-desk-button = Pertanyaan ({ $count })
questions-desk-list = Daftar pertanyaan
questions-desk-home = Meja
questions-desk-title-open = <b>Pertanyaan yang menunggu jawaban: { $count }</b>
questions-desk-title-mine = <b>Pertanyaan yang Anda ambil: { $count }</b>
questions-desk-title-answered = <b>Sudah dijawab, belum selesai: { $count }</b>
questions-desk-title-closed = <b>Selesai: { $count }</b>
questions-desk-filter-open = Menunggu ({ $count })
questions-desk-filter-mine = Saya ({ $count })
questions-desk-filter-answered = Dijawab ({ $count })
questions-desk-filter-closed = Selesai ({ $count })
questions-desk-none = Tidak ada.
questions-desk-head = <b>Pertanyaan #{ $number }</b> · { $centre } · bahasa: { $language }
questions-desk-state-open = Menunggu jawaban selama { $age }
questions-desk-state-answered = Dijawab { $age } yang lalu
questions-desk-state-closed = Selesai { $age } yang lalu
questions-desk-mine = Anda yang mengambil.
questions-desk-with = Diambil { $name }.
questions-desk-colleague = rekan
questions-desk-undelivered = Ada jawaban yang belum sampai: penanya memblokir bot. Terkirim begitu ia kembali.
questions-desk-answer = Jawab
questions-desk-ready = Jawaban siap
questions-desk-files = Lihat berkas ({ $count })
questions-desk-take = Ambil
questions-desk-give-back = Lepas
questions-desk-give = Serahkan
questions-desk-close = Tutup
questions-desk-reopen = Buka lagi
questions-desk-ask-answer = Tulis jawaban untuk #{ $number }. Terkirim atas nama balai, tanpa nama Anda.
questions-desk-answered = Jawaban dikirim.
questions-desk-closed = Ditutup. Penanya diberi tahu.
questions-desk-you = Anda
questions-desk-close-why = #{ $number } belum dijawab. Mengapa ditutup? Penanya membaca alasannya. Pilih satu, atau tulis alasannya.
questions-desk-close-elsewhere = Sudah dijawab langsung
questions-desk-close-twice = Sama dengan yang lain
questions-desk-close-noQuestion = Bukan pertanyaan
questions-desk-close-notOurs = Bukan urusan balai
questions-desk-close-length = Tulis alasannya singkat, paling banyak { $most } huruf.
questions-desk-is-answer = Kirim ini sebagai jawaban untuk <b>#{ $number }</b>?
questions-desk-is-answer-yes = Kirim
questions-desk-is-answer-no = Jangan
questions-desk-given = Diserahkan kepada { $name }.
questions-desk-which-colleague = Serahkan #{ $number } kepada siapa?
questions-desk-no-colleague = Belum ada rekan lain di balai ini yang bisa menjawab #{ $number }.
questions-ready-manage = Jawaban siap
questions-ready-which = Jawaban siap untuk #{ $number }:
questions-ready-none = Balai ini belum punya jawaban siap.
questions-ready-new = Buat baru
questions-ready-preview = Ini yang terkirim:

    { $text }
questions-ready-send = Kirim
questions-ready-centre = Jawaban siap balai mana?
questions-ready-title = <b>Jawaban siap: { $count }</b>
questions-ready-one = <b>{ $title }</b>

    { $text }
questions-ready-english = <b>English</b>
    { $text }
questions-ready-no-english = Belum ada teks Inggris: penanya berbahasa Inggris menerima yang Indonesia.
questions-ready-edit = Ubah
questions-ready-drop = Hapus
questions-ready-dropped = Sudah dihapus.
questions-ready-saved = Sudah disimpan.
questions-ready-ask =
    Tulis dalam satu pesan. Baris pertama judul, di bawahnya jawaban. Teks Inggris, kalau ada, diawali EN:

    Jam buka
    Balai buka Senin–Jumat, 08.00–16.00.
    EN: We are open Monday to Friday, 08:00–16:00.
questions-ready-unreadable = Belum bisa dibaca. Baris pertama judul (paling panjang { $most } huruf), di bawahnya jawaban.
questions-waits = Pertanyaan baru #{ $number } untuk { $centre }. Siapa yang sempat, tolong dijawab.
questions-office-button = Jam menjawab
questions-office = <b>Jam menjawab { $centre }</b>
questions-office-which = Jam menjawab balai mana?
questions-office-days = Hari: { $days }
questions-office-hours = Jam: { $hours }
questions-office-span = { $from }–{ $to }
questions-office-friday = Salat Jumat: { $hours }, tidak dijawab
questions-office-friday-none = Salat Jumat: tetap dijawab
questions-office-next = Libur berikutnya: { $day }, { $name }
questions-office-said = Penanya membaca sekarang:
    <i>{ $said }</i>
questions-office-hours-button = Ubah jam
questions-office-friday-button = Salat Jumat
questions-office-no-friday = Tetap dijawab
questions-office-last-day = Satu hari harus tetap ada.
questions-office-ask-hours = Tulis jam buka dan tutupnya, misalnya: 08.00-16.00
questions-office-ask-friday = Tulis jam istirahat salat Jumat, misalnya: 11.30-13.00
questions-office-unreadable = Jam itu belum bisa dibaca. Tulis seperti ini: 08.00-16.00
questions-office-left = Baik, jamnya tidak diubah.
questions-holidays-button = Hari libur
questions-holidays-all-button = Libur nasional
questions-holidays-all = semua balai
questions-holidays = <b>Hari libur { $centre }: { $count }</b>
questions-holidays-line = { $day }: { $name }
questions-holidays-none = Belum ada hari libur yang dicatat.
questions-holidays-drop = Hapus { $day }
questions-holidays-add = Tambah
questions-holidays-dropped = Sudah dihapus.
questions-holidays-ask =
    Tulis satu hari libur per baris, tanggal lalu namanya. Satu daftar boleh sekaligus:

    25 Desember 2026 Natal
    20-24 Maret 2027 Idulfitri
questions-holidays-kept = { $count ->
   *[other] { $count } hari libur disimpan.
    }
questions-holidays-unread = Baris ini belum bisa dibaca, atau tanggalnya sudah lewat:
    { $lines }

    Kirim lagi baris itu saja, misalnya: 25 Desember 2026 Natal
questions-offer-file = Saya sendiri tidak bisa melihat foto, mendengar suara, atau membuka berkas. Mau dikirim ke balai? Ketuk Tanya balai; kirimannya sudah kami simpan.
