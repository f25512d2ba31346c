## What a person reads of their training

training-own-attended = Kehadiran: <b>{ $present } dari { $days } hari</b> (izin { $excused })
training-own-certificate =
    Sertifikat pelatihan: <b>{ $number }</b>, { $day }
    Ini bukti ikut pelatihan, bukan sertifikat kompetensi.
training-own-next =
    <b>Berikutnya</b>
    • Uji kompetensi: balai mengundang Anda di sini. Yang lulus mendapat sertifikat kompetensi.
    • Lowongan yang cocok: tombol di bawah, atau /lowongan
training-stop-button = Saya berhenti
training-ask-stop =
    <b>Benar mau berhenti dari pelatihan ini?</b>
    Kalau ada kendala, tanya balai dulu: mungkin ada jalan. Kalau tetap berhenti, pilih alasannya; balai langsung tahu.
training-words-stop = berhenti, mundur, keluar, stop
training-words-around = saya, aku, mau, ingin, harus, terpaksa, dari, pelatihan, pelatihannya, kelas, kursus, ini, saja, ya, pak, bu, maaf, tolong, ikut
training-left-noted = Sudah dicatat, dan balai tahu. Terima kasih sudah memberi tahu. Kalau ini keliru, batalkan dalam 10 menit; sesudah itu balai yang bisa mengembalikan Anda.
training-unstop-button = Batalkan, saya tetap ikut
training-unstopped = Anda tetap di pelatihan ini, dan balai tahu.
training-unstop-late = Sekarang hanya balai yang bisa mengembalikan Anda ke pelatihan ini. Tanya balai.
training-unstopped-group = Peserta yang tadi berhenti tetap ikut pelatihan: { $number }.
training-return-button = Kembali ikut
training-left-open = Lihat peserta
training-left-group = Seorang peserta memberi tahu bahwa ia berhenti dari pelatihan: { $number }.
training-told-certificate =
    <b>Sertifikat pelatihan Anda sudah jadi</b>
    { $programme }
    Nomor: <b>{ $number }</b>, { $day }

    Ambil di { $centre } pada jam buka. Ini bukti bahwa Anda ikut pelatihan sampai selesai, bukan sertifikat kompetensi.

## Staff

training-today = Absensi hari ini belum dicatat: <b>{ $count }</b> kelas, yang mulai hari ini { $begin }.
training-today-button = Absensi · { $count }
training-ended = ⚠ Kelas yang sudah berakhir, hasilnya belum dicatat: <b>{ $count }</b>
training-ended-button = Akhiri · { $count }
training-home-recent = <b>Pelatihan berjalan</b>
training-home-open = <b>Absensi hari ini belum dicatat</b>
training-home-ended = <b>Sudah berakhir, hasilnya belum dicatat</b>
    Buka kelasnya: catat siapa yang selesai, berhenti, atau tidak datang.
training-home-line-ended = • <b>{ $programme }</b>, { $days }: { $leftOpen } dari { $people } orang belum dicatat hasilnya
training-left-open-class = <b>Pelatihan ini sudah berakhir.</b> { $count } orang belum dicatat: selesai, berhenti, atau tidak datang?
training-home-none = Belum ada pelatihan yang berjalan.
training-home-line = • <b>{ $programme }</b>, { $days }: { $people } orang, { $today }
training-today-none = hari ini libur atau sudah selesai
training-today-marked = absensi hari ini sudah
training-today-open = absensi hari ini belum
training-class =
    <b>{ $programme }</b>
    { $centre }, { $days }
training-begins-today = <b>Hari ini mulai.</b> Buka absensi: yang hadir langsung dicatat ikut pelatihan.
training-day-open = Absensi hari ini belum dicatat.
training-day-marked = Hari ini: hadir { $present }, izin { $excused }, tidak hadir { $absent }
training-class-figures =
    Ikut pelatihan: { $inTraining }
    Dipastikan, belum pernah hadir: { $confirmed }
    Selesai: { $completed }
    Berhenti: { $droppedOut }
training-never-came = Belum pernah datang:
training-never-came-line = • { $name }: { $days } hari
training-not-begun = Pelatihan ini belum mulai.
training-mark-today-button = Absensi hari ini
training-days-button = Hari lain
training-people-button = Peserta · { $count }
training-finish-button = Catat selesai semua
training-numbering-button = Nomor sertifikat pelatihan
training-day =
    <b>Absensi { $day }</b>
    { $programme }
training-day-how = Semua hadir, kecuali yang Anda ketuk: sekali tidak hadir (✗), dua kali izin (◦). Lalu simpan.
training-day-saved-before = Sudah disimpan. Ketuk untuk membetulkan (✓ hadir, ✗ tidak hadir, ◦ izin), lalu simpan lagi.
training-save-button = Simpan: hadir { $present }, izin { $excused }, tidak { $absent }
training-marks-moved = Daftarnya sudah berubah. Periksa lagi, lalu simpan.
training-did-save = Absensi { $day } disimpan: hadir { $present }, izin { $excused }, tidak hadir { $absent }.
training-which-day = Hari yang mana?
training-people = <b>Peserta</b>, { $programme }: { $count }
training-person-line = { $nth }. { $name }: { $state }, { $attended }
training-attended = hadir { $present } dari { $days } hari
training-attended-none = belum ada absensi
training-person-attended = Kehadiran: { $attended }
training-person-certificate = Sertifikat pelatihan: { $number }
training-complete-button = Selesai
training-drop-button = Berhenti di tengah
training-number-button = Nomor sertifikat
training-nth-attended = { $nth }. { $name }: { $attended }
training-finish-early = ⚠ <b>Pelatihan ini baru berakhir { $day }.</b> Yang dicatat selesai sekarang tidak bisa diabsen lagi.
training-ask-finish = <b>Catat { $count } orang ini selesai?</b> Yang berhenti di tengah, catat dulu dari kartunya.
training-finish-yes = Ya, { $count } orang selesai
training-did-finish = { $count } orang dicatat selesai. Mereka diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan dari kartunya.
training-did-complete = Dicatat selesai. Orangnya diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan.
training-did-drop = Dicatat berhenti. Orangnya diberi tahu 10 menit lagi; sampai saat itu bisa dibatalkan.
training-did-return = Dicatat kembali ikut. Orangnya diberi tahu.
training-ask-drop =
    <b>{ $name }</b> berhenti: kenapa? Alasannya dibaca orangnya.
    Pilih, atau ketik dengan kata-kata Anda sendiri.
training-why-left-work = Mulai bekerja
training-why-left-illness = Sakit
training-why-left-family = Urusan keluarga
training-why-left-moved = Pindah tempat tinggal
training-why-left-unheard = Tidak ada kabar
training-ask-number =
    Nomor sertifikat pelatihan <b>{ $name }</b>? Tanggalnya boleh di baris kedua. Contoh:
    <i>001/BLK/II/2027
    12-2-2027</i>
training-ask-numbering =
    <b>Nomor sertifikat pelatihan</b>
    Ketik nomor urut lalu nomor sertifikatnya, satu orang satu baris; tanggalnya boleh satu baris sendiri. Contoh:
    <i>12-2-2027
    1 001/BLK/II/2027
    2 002/BLK/II/2027</i>
training-numbering-line = { $nth }. { $name }: { $number }
training-did-number = Nomor dicatat: { $count }. Diberitahukan 10 menit lagi; sampai saat itu bisa dibetulkan.
training-number-unclear = “{ $line }” bukan nomor sertifikat. Contoh: <b>001/BLK/II/2027</b>
training-number-taken = “{ $line }” sudah dipakai orang lain. Periksa lagi.
training-number-over = “{ $line }”: orangnya belum dicatat selesai.
training-number-no-line = “{ $line }”: tidak ada nomor urut itu.
