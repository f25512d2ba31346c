# Kejuruan, program, dan gelombangnya.
trades-all = <b>Kejuruan</b>

    Pilih satu. Angka di tombol: berapa jadwal yang bisa Anda daftari sekarang.
trades-trade-button = { $name } · { $open }

trades-title = <b>{ $name }</b>
trades-choose-programme = Pilih program:
trades-no-programme = Saat ini belum ada program di kejuruan ini.

trades-length = { $hours } JP
trades-length-days = { $days } hari belajar ({ $hours } JP)
trades-days = { $days } hari belajar
trades-next-open = mulai { $start }, sisa { $seats } kursi
trades-next-nearlyFull = mulai { $start }, tinggal { $seats } kursi
trades-next-announced = mulai { $start }, pendaftaran belum dibuka
trades-next-full = penuh
trades-next-closed = pendaftaran ditutup
trades-next-noDate = belum ada jadwal

trades-card-length = Lama: { $length }
trades-card-cost = Biaya: { $cost }
trades-free = gratis
trades-card-entry = Untuk: { $education }, { $age }
trades-age-from = umur { $least } ke atas
trades-age-between = umur { $least }–{ $most }
trades-education = { $education ->
        [none] semua pendidikan
        [SD] lulusan SD ke atas
        [SMP] lulusan SMP ke atas
        [SMA] lulusan SMA atau SMK ke atas
        [SMK] lulusan SMK ke atas
       *[other] lulusan { $education } ke atas
    }
trades-scheme-level = { $scheme }, KKNI level { $level }
trades-card-jobs = Kerja nanti: { $jobs }
trades-card-abroad = Luar negeri: { $jobs }
trades-vacancies = Lowongan dibuka sekarang: { $count }
trades-vacancies-button = Lihat { $count } lowongan

trades-intakes = <b>Jadwal (gelombang)</b>
trades-no-intake = <b>Belum ada jadwal yang dibuka.</b>
trades-none-open = <b>Sekarang belum ada jadwal yang bisa didaftari.</b>
trades-offer-to-tell = Tekan tombol di bawah, nanti saya kabari bila dibuka.
trades-waiting = Anda akan saya kabari satu kali, begitu dibuka.
trades-intake = • { $dates }, { $centre }
    { $standing }
trades-standing-open = Sisa { $seats } kursi, daftar sampai { $closes }
trades-standing-nearlyFull = Hampir penuh, sisa { $seats } kursi, daftar sampai { $closes }
trades-standing-full = Penuh: { $of } kursi sudah terisi
trades-standing-announced = Pendaftaran dibuka { $opens }, { $of } kursi
trades-standing-closed = Pendaftaran ditutup { $closes }

# Satu jadwal di kartunya sendiri.
trades-date-button = Rincian { $start }, { $centre }
trades-date-days = { $dates }
trades-date-numbered = Gelombang { $number }, { $dates }
trades-date-seats = Sisa <b>{ $seats }</b> dari { $of } kursi
trades-date-reserves = Tempat cadangan: { $reserves }
trades-date-until = Daftar sampai <b>{ $until }</b>
trades-date-window = Daftar mulai { $opens } sampai <b>{ $until }</b>
trades-date-closed = Pendaftaran sudah ditutup.
trades-date-test = Tes tulis: { $day }
trades-date-interview = Wawancara: { $day }
trades-date-place = Tempat: { $place }
trades-date-written = <i>Sebagian ditulis petugas dalam bahasa { $language }.</i>
trades-date-needs = <b>Syarat tambahan untuk jadwal ini</b>
trades-date-bring = <b>Yang dibawa</b>
trades-date-map = Peta

trades-details-needs = <b>Syarat</b>
trades-details-certificate = <b>Sertifikat</b>
trades-line = • { $line }
trades-details-scheme = Setelah pelatihan ada uji kompetensi. Yang lulus mendapat sertifikat kompetensi: { $scheme }.
trades-details-no-scheme = Anda mendapat sertifikat pelatihan setelah selesai. Uji kompetensi untuk program ini tidak ada di sini.
trades-details-standard = Standar atau ujian: { $standard }

trades-term-SSW = SSW: visa kerja terampil Jepang.
trades-term-EPS = EPS: jalur kerja resmi ke Korea.
trades-term-G2G = G2G: penempatan lewat pemerintah.
trades-term-KKNI = KKNI: jenjang keahlian nasional.

trades-hours = 1 jam pelajaran (JP) = 45 menit.

trades-register-button = Daftar { $start }, { $centre }
trades-register-any-button = Daftar
trades-details-button = Syarat, sertifikat
trades-share-button = Bagikan
trades-share-text = Pelatihan: { $name }
trades-all-button = Semua kejuruan

trades-unknown = Kejuruan atau program itu tidak saya temukan. Mungkin sudah tidak diajarkan. Ini yang ada sekarang.
trades-programme-line = <b>{ $name }</b>
    { $length }, { $next }
