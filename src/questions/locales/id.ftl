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
questions-usually = Biasanya dijawab dalam { $time }.
questions-open-now = Balai buka sekarang, sampai pukul { $until }.
questions-closed-now = Balai sedang tutup. Pertanyaan mulai dibaca { $at }.
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
questions-other-centre = Tanya balai lain
questions-mine-one = Lihat pertanyaan
questions-all-mine = Pertanyaan saya
questions-new-button = Tanya hal lain
questions-number = #{ $number }
questions-sent = Pertanyaan <b>#{ $number }</b> sudah sampai ke balai. Jawabannya datang di chat ini.
questions-sent-more = Masih ada yang mau ditambahkan? Kirim saja sekarang.
questions-added = Sudah ditambahkan ke pertanyaan #{ $number }.
questions-nik-masked = Ada nomor 16 angka di pesan Anda. Angkanya kami tutup, supaya NIK Anda tidak dibaca siapa pun.
questions-left = Baik, tidak jadi. Tidak ada yang dikirim.
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
questions-desk-line = #{ $number } · { $centre } · { $age }{ $mine ->
    [yes] {" "}· ada yang mengambil
   *[no] {""}
    }
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
