# Pengingat sebelum sertifikat berakhir.
certificates-remind-named = <b>{ $scheme }</b>, sertifikat dengan nomor berakhiran { $end }
certificates-remind-left = Berlaku sampai <b>{ $day }</b>: { $left } hari lagi.
certificates-remind-today = Berlaku sampai hari ini, <b>{ $day }</b>.
certificates-remind-over = Masa berlakunya habis pada <b>{ $day }</b>.
certificates-remind-how-early =
    <b>Cara memperpanjang:</b> daftar ke lembaga sertifikasi (LSP) yang menerbitkannya, biasanya 3–6 bulan sebelum berakhir. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Biayanya ditentukan LSP.
certificates-remind-how-soon =
    <b>Kalau belum diperpanjang:</b> hubungi lembaga sertifikasi (LSP) yang menerbitkannya sekarang juga. Siapkan sertifikat lama dan bukti kerja terakhir, misalnya surat kerja, kontrak, atau foto hasil kerja. Setelah berakhir, biasanya harus ikut uji kompetensi lengkap lagi.
certificates-remind-how-over =
    Keahlian Anda tetap milik Anda. Untuk mendapat sertifikat baru, biasanya perlu ikut uji kompetensi lengkap lagi. Tanyakan ke lembaga sertifikasi (LSP) yang menerbitkannya, dan bawa sertifikat lama serta bukti kerja terakhir.
certificates-remind-session = Uji kompetensi berikutnya untuk { $scheme }: { $at }, { $place }.
certificates-remind-no-session = { $centre } belum punya tanggal uji kompetensi berikutnya. Silakan tanya.
certificates-remind-why = Saya menulis karena sertifikat ini tercatat milik Anda. Untuk menghentikan semua kabar seperti ini: /berhenti
certificates-remind-open = Buka sertifikat saya
certificates-remind-open-one = Buka sertifikat …{ $end }
certificates-remind-ask = Tanya balai
certificates-remind-off = Jangan ingatkan lagi tentang ini
certificates-remind-off-one = Jangan ingatkan lagi tentang …{ $end }
certificates-remind-off-here = Anda tidak diingatkan sebelum sertifikat ini berakhir.
certificates-remind-on = Ingatkan lagi
certificates-remind-is-off = Baik. Saya tidak akan mengingatkan lagi tentang sertifikat ini. Sertifikat Anda yang lain tetap saya ingatkan.
certificates-remind-on-again = Baik. Saya akan mengingatkan lagi sebelum sertifikat ini berakhir.
certificates-not-yours = Sertifikat itu tidak tercatat milik Anda.

# Apakah sertifikat ini milik Anda?
certificates-match-question = Apakah ini milik Anda? Di catatan balai ada nama dan tanggal lahir yang sama dengan Anda:
certificates-match-issued = • <b>{ $scheme }</b>, terbit tahun { $year }, nomor berakhiran { $end }
certificates-match-on-the-way = • <b>{ $scheme }</b>, terdaftar untuk uji kompetensi
certificates-match-why = Saya bertanya dulu, karena bisa saja milik orang lain yang bernama sama. Kalau milik Anda, masa berlakunya bisa Anda lihat di sini, dan saya ingatkan sebelum berakhir.
certificates-match-yes = Ya, milik saya
certificates-match-no = Bukan milik saya
certificates-match-words-yes = ya milik saya, iya milik saya, milik saya, ini milik saya, itu milik saya, punya saya, ya punya saya, ini punya saya, itu punya saya, milikku, punyaku
certificates-match-words-no = bukan milik saya, bukan punya saya, bukan saya, itu bukan milik saya, ini bukan milik saya, tidak milik saya, bukan milikku, bukan punyaku
certificates-match-open = Sertifikat saya
certificates-match-matched = Baik, sudah tercatat milik Anda di sini. Saya akan mengingatkan sebelum masa berlakunya habis.
certificates-match-declined = Terima kasih. Saya tidak akan menanyakannya lagi.
certificates-match-taken = Maaf, sementara itu sertifikat itu sudah tercatat milik akun lain. Kalau itu milik Anda, datanglah ke balai dengan KTP dan sertifikatnya.
certificates-match-unknown = Pertanyaan itu sudah tidak berlaku. Kalau sertifikat itu milik Anda, tanyakan ke balai.

# ---- where a certification stands, in a few words
certificates-status-registered = terdaftar untuk uji kompetensi
certificates-status-scheduled = uji kompetensi sudah dijadwalkan
certificates-status-competent = kompeten, sertifikatnya sedang diproses
certificates-status-notYetCompetent = belum kompeten
certificates-status-absent = tidak hadir saat uji kompetensi
certificates-status-withdrawn = dibatalkan
certificates-status-active = berlaku
certificates-status-expiring = masih berlaku, segera berakhir
certificates-status-expired = masa berlakunya sudah habis
certificates-status-revoked = dicabut
certificates-status-superseded = sudah diganti dengan yang lebih baru

certificates-change-registered = terdaftar untuk uji kompetensi
certificates-change-scheduled = uji kompetensi dijadwalkan
certificates-change-competent = kompeten
certificates-change-notYetCompetent = belum kompeten
certificates-change-absent = tidak hadir di uji kompetensi
certificates-change-issued = terbit
certificates-change-revoked = dicabut
certificates-change-superseded = diganti yang lebih baru
certificates-change-withdrawn = dibatalkan
certificates-change-corrected = dibetulkan
# ---- one's own
certificates-mine-none =
    <b>Sertifikat</b>

    Belum ada sertifikat yang tersambung dengan akun Anda.

    Yang dimaksud di sini: <b>sertifikat kompetensi</b> (BNSP), bukti lulus uji. <b>Sertifikat pelatihan</b> hanya bukti ikut pelatihan.
certificates-mine-training = Sertifikat pelatihan Anda: <b>{ $number }</b>, { $programme }. Ambil di balai pada jam buka; lihat /status.
certificates-mine-list = <b>Sertifikat Anda</b>
certificates-mine-line = • { $scheme }: <b>{ $status }</b>
certificates-mine-connect-another = Sambungkan yang lain
certificates-mine-connect-mine = Sambungkan sertifikat saya
certificates-mine-check-button = Periksa sertifikat orang lain
certificates-mine-all-button = ‹ Semua sertifikat saya
certificates-mine-open-button = Buka sertifikat saya
certificates-mine-status = Status: <b>{ $status }</b>
certificates-left-days = { $days } hari
certificates-left-months = { $months } bulan
certificates-left-years = { $years } tahun
certificates-left-both = { $years } tahun { $months } bulan
certificates-mine-days-left =
    { $days ->
        [0] Hari ini hari terakhirnya.
        [1] Besok hari terakhirnya.
       *[other] Sisa { $left }.
    }
certificates-mine-holder = Pemegang: { $name }
certificates-mine-number = Nomor: <code>{ $number }</code>
certificates-mine-registration = Nomor registrasi: { $number }
certificates-mine-issued = Terbit: { $day }
certificates-mine-valid-until = Berlaku sampai: { $day }
certificates-mine-ended = Berakhir: { $day }
certificates-mine-revoked = Dicabut: { $day }
certificates-mine-assessed = Tanggal uji: { $day }
certificates-mine-level = , KKNI level { $level }
certificates-mine-units = Unit kompetensi:
certificates-mine-unit = • { $name }
certificates-mine-unit-not-yet = • { $name }: <b>belum</b>
certificates-mine-units-more = • dan { $count } unit lain
certificates-mine-checked = Sudah dicocokkan dengan lembaga sertifikasi (LSP) pada { $day }.
certificates-mine-not-checked = Belum dicocokkan dengan lembaga sertifikasi (LSP).
certificates-mine-two-documents = <i>Ini sertifikat kompetensi (lulus uji), bukan sertifikat pelatihan (ikut pelatihan).</i>
certificates-mine-registered = Anda terdaftar untuk uji kompetensi. Tanggalnya belum ada; balai akan mengabari Anda.
certificates-mine-scheduled = Uji kompetensi Anda sudah dijadwalkan. Bawa KTP, dan tanyakan ke balai bila belum tahu jam dan tempatnya.
certificates-mine-competent = Selamat, Anda dinyatakan <b>kompeten</b>. Sertifikatnya dibuat oleh LSP dan BNSP; itu bisa makan waktu beberapa bulan.
certificates-mine-notYetCompetent = Hasil uji Anda: <b>belum kompeten</b>. Artinya ada bagian yang masih perlu dilatih. Anda boleh ikut uji lagi, cukup untuk bagian itu. Hasil ini hanya terlihat oleh Anda dan balai.
certificates-mine-absent = Anda tercatat tidak hadir saat uji. Anda masih bisa ikut jadwal berikutnya; hubungi balai.
certificates-mine-withdrawn = Uji ini dibatalkan. Kalau ingin ikut lagi, hubungi balai.
certificates-mine-expiring = <b>Perpanjang sekarang:</b> ajukan ke LSP yang sama sebelum hari terakhir, dengan sertifikat lama dan bukti kerja terbaru. Biasanya 3–6 bulan sebelumnya.
certificates-mine-expiring-soon = <b>Hubungi LSP yang sama sekarang juga.</b> Siapkan sertifikat lama dan bukti kerja terbaru. Setelah berakhir, biasanya perlu uji kompetensi lengkap lagi.
certificates-mine-expired = Sertifikat ini tidak berlaku lagi. Untuk sertifikat baru biasanya perlu uji kompetensi lengkap; tanyakan jadwalnya ke balai.
certificates-mine-revoked-reason = Alasannya: { $reason }. Kalau ini tidak benar, hubungi balai.
certificates-mine-revoked-unknown = Alasannya bisa ditanyakan ke balai.
certificates-mine-superseded = Pakailah sertifikat yang lebih baru.
certificates-mine-following-button = Lihat yang lebih baru
certificates-mine-qr-button = Kode QR
certificates-mine-page-button = Buka halamannya
certificates-mine-showing-button = Siapa bisa melihat
certificates-mine-let-go-button = Ini bukan milik saya
certificates-mine-qr-caption =
    { $scheme }

    { $valid ->
        [yes] Tunjukkan kode ini kepada perusahaan. Siapa pun yang memindainya melihat status sertifikat, tanpa perlu akun.
       *[no] Sertifikat ini tidak berlaku lagi, dan siapa pun yang memindai kode ini melihatnya.
    }

    { $link }
certificates-mine-qr-hidden = Sertifikat ini sedang Anda sembunyikan, jadi kode QR-nya tidak membuka apa-apa. Tampilkan dulu.
certificates-mine-on-page = lewat halaman atau kode QR
certificates-mine-on-chat = lewat chat ini
certificates-mine-on-staff = oleh petugas balai

certificates-showing =
    <b>Siapa bisa melihat</b>
    { $scheme }

    { $shown ->
        [yes] Siapa pun yang punya kode QR, tautan, atau nomor beserta tanggal lahir Anda dapat melihat status, skema, masa berlaku, dan { $named ->
            [yes] <b>nama Anda</b>
           *[no] inisial Anda (<b>{ $initials }</b>)
        }. Nomor KTP dan telepon tidak pernah terlihat.
       *[no] <b>Tidak ada</b> yang bisa melihat sertifikat ini selain Anda dan balai.
    }
certificates-showing-never = Sejauh ini belum ada yang memeriksanya.
certificates-showing-looks = Diperiksa { $count } kali dalam setahun terakhir. Yang terbaru:
certificates-showing-look = • { $day }, sekitar { $time }, { $way } ({ $count } kali)
certificates-showing-who = Kami tidak mencatat siapa orangnya.
certificates-showing-hide-button = Sembunyikan dari semua orang
certificates-showing-show-button = Tampilkan lagi
certificates-showing-name-button = Tampilkan nama saya
certificates-showing-initials-button = Cukup inisial saya
certificates-showing-hidden = Disembunyikan. Kode QR dan tautannya tidak membuka apa-apa lagi.
certificates-showing-shown = Ditampilkan lagi.
certificates-showing-named = Nama Anda sekarang terlihat oleh yang memeriksa.
certificates-showing-initials = Sekarang hanya inisial Anda yang terlihat.

certificates-letting-go =
    <b>Bukan milik Anda?</b>
    { $scheme }

    Kalau dilepas, sertifikat ini tidak lagi tampil di akun Anda, bersama catatan lain atas nama yang sama. Catatan di balai tetap ada.
certificates-letting-go-button = Ya, lepaskan
certificates-let-go = Sudah dilepas dari akun Anda.

# ---- asking for number and birth date
certificates-asked-check =
    <b>Periksa sertifikat</b>

    Kirim <b>nomor sertifikat</b> dan <b>tanggal lahir</b> pemegangnya, dalam satu pesan atau satu per satu. Contoh:
    <code>62012 3514 3 0001234 2024, 17-8-1999</code>

    Nomornya tercetak di sertifikat. Jangan kirim NIK.
certificates-asked-claim =
    <b>Sambungkan sertifikat Anda</b>

    Kirim <b>nomor sertifikat</b> dan <b>tanggal lahir</b> Anda, dalam satu pesan atau satu per satu. Contoh:
    <code>62012 3514 3 0001234 2024, 17-8-1999</code>

    Hanya untuk sertifikat Anda sendiri. Jangan kirim NIK.
certificates-asked-number = Tanggal lahirnya sudah saya baca. Sekarang kirim <b>nomor sertifikat</b>, misalnya <code>62012 3514 3 0001234 2024</code>
certificates-asked-birth-date = Nomornya sudah saya baca. Sekarang kirim <b>tanggal lahir</b> pemegangnya, misalnya 17-8-1999
certificates-asked-own-birth-date = Nomornya sudah saya baca. Sekarang kirim <b>tanggal lahir</b> Anda, misalnya 17-8-1999
certificates-wrong-number = Itu belum terbaca sebagai nomor sertifikat. Nomornya panjang dan tercetak di sertifikat, misalnya <code>62012 3514 3 0001234 2024</code>
certificates-wrong-registration = Itu nomor registrasi (No. Reg.). Yang saya perlukan <b>nomor sertifikat</b>, yang berupa angka semua, misalnya <code>62012 3514 3 0001234 2024</code>
certificates-wrong-birth-date = Itu belum terbaca sebagai tanggal lahir. Tulis hari, bulan, tahun, misalnya 17-8-1999
certificates-wrong-nik = Itu tampaknya NIK. Pesan itu saya hapus dari chat ini, dan NIK tidak pernah saya pakai untuk mencari. Yang diperlukan <b>nomor sertifikat</b>, misalnya <code>62012 3514 3 0001234 2024</code>
certificates-nik-elsewhere = Itu tampaknya NIK. Demi keamanan, pesan itu saya hapus dari chat ini. Jangan kirim NIK lewat chat; kami memintanya hanya di balai.

# ---- what a stranger reads
certificates-looking-miss =
    Tidak ada sertifikat dengan nomor dan tanggal lahir itu di catatan kami.

    Periksa lagi keduanya. Sertifikat dari balai lain tidak ada di sini; tanyakan ke LSP atau BNSP.
certificates-looking-wait =
    Terlalu banyak pencarian yang tidak cocok. Demi melindungi data orang, pencarian berhenti sebentar.

    Coba lagi sesudah { $minutes } menit. Perlu cepat? Hubungi balai.
certificates-looking-hidden = Sertifikat ini ada, tetapi pemegangnya tidak menampilkannya. Mintalah langsung kepada orangnya.
certificates-looking-not-shown = Kode ini tidak membuka sertifikat. Mungkin kodenya salah, atau pemegangnya sedang tidak menampilkannya. Mintalah kode yang baru kepada orangnya.
certificates-looking-try-again-button = Coba lagi
certificates-looking-again-button = Periksa yang lain
certificates-looking-claim-button = Ini sertifikat saya
certificates-looking-scheme = <b>{ $scheme }</b>
certificates-looking-holder = Pemegang: <b>{ $holder }</b>
certificates-looking-valid = ✅ <b>Berlaku</b> sampai { $day }
certificates-looking-expired = ⚠️ <b>Tidak berlaku lagi</b>. Masa berlakunya habis pada { $day }
certificates-looking-revoked = ⛔ <b>Dicabut</b> pada { $day }. Jangan diterima sebagai bukti.
certificates-looking-superseded = ↪️ <b>Sudah diganti</b> dengan sertifikat yang lebih baru.
certificates-looking-authority = Ini catatan { $centre }. Yang berwenang adalah BNSP dan lembaga sertifikasinya (LSP){ $licence ->
        [none] {""}
       *[other] {" "}{ $licence }
    }.

# ---- claiming
certificates-claim-done = Sudah tersambung. Ini sertifikat Anda:
certificates-claim-already = Sertifikat ini memang sudah tersambung dengan akun Anda.
certificates-claim-miss =
    Sertifikat dengan nomor dan tanggal lahir itu tidak dapat disambungkan.

    Periksa lagi keduanya. Kalau datanya benar, datanglah ke balai dengan sertifikat dan KTP; petugas akan membantu.
certificates-claim-notice =
    Ada yang ingin menyambungkan sertifikat <b>{ $record }</b> ({ $centre }) dengan akunnya, tetapi { $why ->
        [taken] sertifikat itu sudah tersambung dengan akun lain
        [other-person] tanggal lahirnya tidak sama dengan yang tercatat untuk akun itu
       *[parted] sambungan itu pernah diputus oleh petugas
    }. Ia diminta datang ke balai dengan sertifikat dan KTP.

# ---- when somebody guesses
certificates-alarm =
    ⚠️ <b>{ $count } pencarian sertifikat tidak cocok</b> belum lama ini. Mungkin ada yang menebak-nebak nomor dan tanggal lahir.

    Tidak ada data yang terbuka karenanya. Yang salah menebak harus menunggu.

# ---- the public page
certificates-page-title = Sertifikat kompetensi
certificates-page-holder = Pemegang
certificates-page-scheme = Skema
certificates-page-level = Level KKNI
certificates-page-issued = Terbit
certificates-page-until = Berlaku sampai
certificates-page-revoked-on = Dicabut pada
certificates-page-centre = Dicatat oleh
certificates-page-valid = Berlaku
certificates-page-valid-text =
    Sampai { $day }{ $days ->
        [0] {""}, hari ini hari terakhirnya
       *[other] {""}, { $left } lagi
    }.
certificates-page-expired = Tidak berlaku lagi
certificates-page-expired-text = Masa berlakunya habis pada { $day }.
certificates-page-revoked = Dicabut
certificates-page-revoked-text = Dicabut pada { $day }. Jangan diterima sebagai bukti.
certificates-page-replaced = Sudah diganti
certificates-page-replaced-text = Pemegangnya sudah punya sertifikat yang lebih baru.
certificates-page-newer = Lihat yang lebih baru
certificates-page-read-at = Dibaca pada { $at }. Keadaan dapat berubah; buka lagi alamat ini untuk memeriksanya.
certificates-page-unknown = Tidak ada yang ditampilkan
certificates-page-unknown-text = Alamat ini tidak membuka sertifikat. Mungkin kodenya salah, atau pemegangnya sedang tidak menampilkannya. Mintalah kode yang baru kepada orangnya.
certificates-page-too-many = Mohon tunggu sebentar
certificates-page-too-many-text = Terlalu banyak halaman dibuka dari jaringan ini. Coba lagi semenit lagi.
certificates-page-trouble = Sedang ada gangguan
certificates-page-trouble-text = Ini gangguan di pihak kami. Coba lagi sebentar lagi.
certificates-page-whose = Jembatan, layanan balai latihan kerja.
certificates-page-other-language = English


# The desk's page of certificates.
certificates-desk = Sertifikat
certificates-desk-title = <b>Sertifikat</b>: { $count } catatan
certificates-desk-title-of = <b>Sertifikat</b>, { $centres }: { $count } catatan
certificates-desk-late = Dokumen telat
certificates-desk-empty = Belum ada catatan sertifikat. Kirim daftarnya lewat Impor daftar, atau ketik /impor.
certificates-desk-hint = Ketuk satu angka untuk melihat orangnya.
certificates-desk-counted = { $name } · { $count }
certificates-desk-all = Semua
certificates-desk-valid = Berlaku
certificates-desk-expired = Sudah habis
certificates-desk-soon = Habis sampai { $until }
certificates-desk-brief-soon = segera habis
certificates-desk-way = Dalam proses
certificates-desk-waiting = Menunggu hasil
certificates-desk-unmatched = Belum terhubung ke orangnya
certificates-desk-nowhere = asal tidak diketahui
certificates-desk-of-status = Sertifikat: { $status }
certificates-desk-of-trade = Sertifikat { $trade }
certificates-desk-by-trade = Menurut kejuruan
certificates-desk-by-status = Menurut status
certificates-desk-soon-title = <b>Habis sampai { $until }</b>: { $count } sertifikat
certificates-desk-soon-trades = Kejuruan yang mana?
certificates-desk-soon-in = <b>{ $trade }</b>, habis sampai { $until }: { $count } sertifikat
certificates-desk-soon-places = Pemegangnya tinggal di mana? Menurut data diri orangnya, atau bila tidak ada, menurut catatan sertifikatnya.
certificates-desk-everyone = Semua orang · { $count }
certificates-desk-list-title = <b>{ $title }</b>: { $count }
certificates-desk-why-waiting = Hari uji kompetensinya sudah lewat, tetapi hasilnya belum diisi.
certificates-desk-why-unmatched = Masih berlaku, tetapi pemegangnya belum terhubung dengan bot ini, jadi tidak mendapat pengingat. Minta mereka mengetik /sertifikat.
certificates-desk-line = { $place }. <b>{ $name }</b> · { $scheme }
    { $what }
certificates-desk-until = sampai { $day }
certificates-desk-assessed = uji { $day }
certificates-desk-number = no. …{ $end }
certificates-desk-none = Tidak ada di sini.
certificates-desk-tap = Ketuk nomornya untuk membuka kartunya.
certificates-desk-file = sertifikat
certificates-desk-file-button = Berkas Excel
certificates-desk-file-all = Unduh semua
certificates-desk-import = Impor daftar
certificates-desk-note = NIK disamarkan, tanggal lahir tidak ikut.
certificates-desk-note-all = NIK disamarkan, tanggal lahir tidak ikut. Yang belum kompeten ({ $count }) tidak ikut, kecuali statusnya dipilih.
certificates-desk-note-trade = NIK disamarkan, tanggal lahir tidak ikut. Yang belum kompeten tidak ikut, kecuali statusnya dipilih.
certificates-desk-yes = ya
certificates-desk-no = tidak
certificates-kind-initial = pertama
certificates-kind-renewal = perpanjangan
certificates-kind-reassessment = uji ulang
certificates-kind-duplicate = pengganti
certificates-column-record = Catatan
certificates-column-name = Nama
certificates-column-nik = NIK (disamarkan)
certificates-column-place = Asal
certificates-column-trade = Kejuruan
certificates-column-scheme = Skema
certificates-column-level = Level KKNI
certificates-column-centre = Balai
certificates-column-status = Status
certificates-column-kind = Jenis
certificates-column-assessed = Tanggal uji
certificates-column-number = Nomor sertifikat
certificates-column-registration = Nomor registrasi
certificates-column-body = Lisensi LSP
certificates-column-issued = Terbit
certificates-column-until = Berlaku sampai
certificates-column-left = Sisa hari
certificates-column-revoked = Dicabut
certificates-column-reason = Alasan dicabut
certificates-column-checked = Dicek ke LSP
certificates-column-chat = Terhubung
# Impor: daftar sertifikat dari berkas.
certificates-import-title = sertifikat kompetensi
certificates-import-row = satu baris satu sertifikat
certificates-import-saved-new = • { $count } sertifikat baru
certificates-import-sample-name = contoh-sertifikat
certificates-import-sample-caption = Contoh berkas. Kedua orang di dalamnya tidak ada: ganti dengan data Anda, lalu kirim ke sini sebagai dokumen.
certificates-import-sample-competent = kompeten
certificates-import-sample-not-yet = belum kompeten
certificates-import-column-record = ID Rekaman
certificates-import-column-name = Nama Lengkap
certificates-import-column-nik = NIK
certificates-import-column-birthDate = Tanggal Lahir
certificates-import-column-sex = Jenis Kelamin
certificates-import-column-regency = Kabupaten/Kota
certificates-import-column-trade = Kejuruan
certificates-import-column-programme = Program
certificates-import-column-scheme = Skema
certificates-import-column-level = Level KKNI
certificates-import-column-lsp = Lisensi LSP
certificates-import-column-kind = Jenis Penerbitan
certificates-import-column-previous = ID Sebelumnya
certificates-import-column-assessedOn = Tanggal Asesmen
certificates-import-column-result = Hasil
certificates-import-column-number = Nomor Sertifikat
certificates-import-column-registration = Nomor Registrasi
certificates-import-column-issuedOn = Tanggal Terbit
certificates-import-column-validUntil = Berlaku Sampai
certificates-import-column-state = Status
certificates-import-column-revokedOn = Tanggal Dicabut
certificates-import-column-reason = Alasan Dicabut
certificates-import-missing = belum diisi. Contoh: { $example }
certificates-import-garbled = ada huruf yang rusak, misalnya â€™ atau �. Ketik ulang.
certificates-import-too-long = terlalu panjang, paling banyak { $value } huruf.
certificates-import-name-unreadable = ini tidak terbaca sebagai nama: hanya huruf, tanpa angka. Contoh: { $example }
certificates-import-nik-rounded = angka belakangnya hilang karena dibulatkan program lembar kerja. Jadikan kolom ini teks, lalu ketik ulang 16 angka dari KTP.
certificates-import-nik-not-16-digits = harus 16 angka. Contoh: { $example }
certificates-import-nik-no-such-province = dua angka pertama bukan kode provinsi. Cocokkan dengan KTP.
certificates-import-nik-no-such-day = angka ke-7 sampai ke-12 bukan tanggal lahir. Cocokkan dengan KTP.
certificates-import-nik-serial-zero = empat angka terakhir tidak mungkin 0000. Cocokkan dengan KTP.
certificates-import-nik-birth-date = tidak cocok dengan tanggal lahir. Cocokkan keduanya dengan KTP. Kalau di KTP memang begitu, kosongkan NIK.
certificates-import-nik-sex = tidak cocok dengan jenis kelamin. Cocokkan keduanya dengan KTP. Kalau di KTP memang begitu, kosongkan NIK.
certificates-import-birth-date-unreadable = ini tidak terbaca sebagai tanggal. Contoh: { $example }
certificates-import-birth-date-age = umurnya jadi di bawah 13 atau di atas 80 tahun. Periksa tahunnya. Contoh: { $example }
certificates-import-not-a-date = ini tidak terbaca sebagai tanggal. Contoh: 24-11-2026
certificates-import-no-such-day = tanggal ini tidak ada di kalender. Contoh: 28-02-2026
certificates-import-year-unlikely = tahunnya tidak mungkin. Contoh: 24-11-2026
certificates-import-in-the-future = tanggal ini belum terjadi. Periksa tahunnya.
certificates-import-issued-before-assessed = terbit sebelum asesmen. Periksa kedua tanggalnya.
certificates-import-valid-before-issued = berakhir sebelum terbit. Periksa kedua tanggalnya.
certificates-import-revoked-before-issued = dicabut sebelum terbit. Periksa kedua tanggalnya.
certificates-import-unknown-sex = tulis L atau P.
certificates-import-unknown-trade = “{ $value }” bukan kejuruan di katalog. Pakai kode atau namanya, misalnya LAS.
certificates-import-unknown-programme = “{ $value }” bukan program di katalog. Pakai kodenya, misalnya LAS-SMAW3G, atau kosongkan.
certificates-import-programme-of-other-trade = program ini bukan dari kejuruan { $value }.
certificates-import-unknown-level = tulis angka 1 sampai 9.
certificates-import-unknown-kind = tulis baru, perpanjangan, asesmen ulang, atau duplikat.
certificates-import-unknown-result = tulis K (kompeten), BK (belum kompeten), atau TH (tidak hadir).
certificates-import-unknown-state = tulis terdaftar, terjadwal, kompeten, belum kompeten, tidak hadir, terbit, dicabut, diganti, atau mundur.
certificates-import-number-unreadable = ini tidak terbaca sebagai nomor sertifikat. Contoh: { $example }
certificates-import-result-against-state = hasilnya tidak cocok dengan statusnya. Periksa keduanya.
certificates-import-number-against-state = ada nomor sertifikat, padahal menurut statusnya belum terbit. Periksa keduanya.
certificates-import-repeated-row = sama persis dengan baris { $value }. Hapus salah satu.
certificates-import-duplicate-number = sama dengan di baris { $value }. Satu nomor hanya untuk satu sertifikat: mana yang benar?
certificates-import-duplicate-record = sama dengan di baris { $value }. Setiap baris perlu ID sendiri.
certificates-import-nik-two-names = NIK-nya sama dengan baris { $value }, tetapi namanya lain. Mana yang benar?
certificates-import-previous-unknown = “{ $value }” tidak ada di berkas ini dan belum tersimpan. Periksa ID-nya, atau kosongkan.
certificates-import-previous-bad = baris “{ $value }” juga bermasalah. Perbaiki itu dulu.
certificates-import-previous-itself = menunjuk ke dirinya sendiri. Isi ID sertifikat yang lama.
certificates-import-previous-of-another = “{ $value }” milik orang dengan tanggal lahir lain. Isi sertifikat lama dari orang yang sama, atau kosongkan.
certificates-import-number-elsewhere = nomor ini sudah tersimpan di balai lain. Periksa nomornya.
certificates-import-number-of-another = nomor ini sudah tersimpan untuk orang atau rekaman lain ({ $value }). Periksa nomornya.
certificates-import-record-of-another = rekaman ini sudah tersimpan untuk orang atau nomor lain ({ $value }). Periksa ID-nya.
certificates-import-nik-other-name = NIK ini sudah tersimpan dengan nama lain. Cocokkan dengan KTP.
certificates-import-person-unclear = ada beberapa orang dengan nama dan tanggal lahir ini. Isi NIK-nya.
certificates-import-was-revoked = sertifikat ini sudah dicabut ({ $value }). Impor tidak memberlakukannya lagi. Kalau pencabutan itu salah, batalkan di kartu sertifikatnya.
certificates-import-corrected-by-hand = petugas sudah membetulkan ini di sini: { $value }. Isi berkas lain lagi. Samakan berkasnya, atau betulkan di kartu sertifikatnya.
certificates-import-older-than-stored = yang tersimpan di sini sudah lebih lanjut dari isi berkas. Samakan berkasnya, atau betulkan di kartu sertifikatnya.

# Catatan sertifikat untuk petugas: satu demi satu.
certificates-record-entry = <b>Satu sertifikat</b>

    Cari lewat nomornya, sebutannya di berkas Anda, atau nama pemegangnya; atau catat yang baru.
certificates-record-find = Cari sertifikat
certificates-record-find-again = Cari yang lain
certificates-record-find-question = Ketik nomornya, sebutannya di berkas Anda (<i>CRT-0008</i>), atau sebagian nama pemegangnya.
certificates-record-found-nothing = Tidak ditemukan di balai Anda.
certificates-record-found = <b>Ditemukan: { $count }</b>
certificates-record-found-more = Ini { $count } yang terbaru. Ketik nama lebih lengkap agar lebih sedikit.
certificates-record-line = { $label }
    <b>{ $name }</b>, { $scheme }: { $status }
certificates-record-no-number = belum bernomor
certificates-record-title = <b>{ $label }</b>: { $status }
certificates-record-scheme = { $scheme }
certificates-record-scheme-level = { $scheme }, KKNI level { $level }
certificates-record-centre = Catatan { $centre }
certificates-record-issued = Terbit: { $day }
certificates-record-until = Berlaku sampai: { $day }
certificates-record-until-left = Berlaku sampai: { $day }, { $left } lagi
certificates-record-registration-no = No. registrasi: { $number }
certificates-record-lsp = Lembaga sertifikasi: { $licence }
certificates-record-key = Di berkas Anda: { $key }
certificates-record-revoked = Dicabut pada { $day }: { $reason }
certificates-record-checked = Sudah dicocokkan dengan lembaga sertifikasi pada { $day }
certificates-record-unchecked = Belum dicocokkan dengan lembaga sertifikasi
certificates-record-holder = Pemegang: <b>{ $name }</b>
certificates-record-nik = NIK: { $nik }
certificates-record-born = Lahir: { $day }
certificates-record-matched = Tercatat milik seseorang di bot ini sejak { $day }
certificates-record-unmatched = Belum tercatat milik siapa pun di bot ini
certificates-record-history = <b>Perubahan</b>
certificates-record-history-of = <b>Perubahan { $label }</b>
certificates-record-change = • { $at }: { $what } ({ $who })
certificates-record-change-reason = “{ $reason }”
certificates-record-by-import = berkas no. { $number }
certificates-record-by-person = pemegangnya
certificates-record-by-bot = bot
certificates-record-show-birth-date = Tampilkan tanggal lahir
certificates-record-all-changes = Semua perubahan
certificates-record-previous = ‹ Yang lama
certificates-record-following = Yang baru ›
certificates-record-do-renew = Perpanjang
certificates-record-do-correct = Betulkan
certificates-record-do-check = Sudah dicocokkan
certificates-record-do-lost = Kertasnya hilang
certificates-record-do-revoke = Cabut
certificates-record-do-restore = Batalkan pencabutan
certificates-record-do-part = Bukan milik orang ini
certificates-record-new = Catat yang baru
certificates-record-correct-question = Apa yang mau dibetulkan?
certificates-record-lost-question = <b>Kertasnya hilang.</b> Apakah duplikatnya memakai nomor yang sama?
certificates-record-lost-same = Nomor yang sama
certificates-record-lost-other = Nomor baru
certificates-record-today = Hari ini, { $day }
certificates-record-drop = Jangan disimpan
certificates-record-dropped = Tidak ada yang disimpan.
certificates-record-over = Itu sudah selesai.
certificates-record-go-on = Lanjutkan yang belum selesai
certificates-record-kept = Belum ada yang disimpan. Yang sudah Anda jawab bisa dilanjutkan dalam sehari lewat <b>Lanjutkan yang belum selesai</b>.
certificates-record-answer = { $field }: <b>{ $value }</b>
certificates-record-check = Sudah benar? Ketuk yang mau diubah.
certificates-record-check-new = Sudah benar? Cocokkan dengan kertasnya, lalu ketuk yang mau diubah.
certificates-record-save-new = Simpan sertifikat ini
certificates-record-save-renew = Simpan perpanjangan
certificates-record-save-replace = Simpan duplikat
certificates-record-save-lost = Catat duplikat
certificates-record-save-correct = Simpan pembetulan
certificates-record-save-revoke = Ya, cabut
certificates-record-save-restore = Ya, batalkan pencabutan
certificates-record-save-part = Ya, pisahkan
certificates-record-done-new = Sudah tercatat.
certificates-record-done-renew = Perpanjangan sudah tercatat dan menggantikan yang lama.
certificates-record-done-replace = Duplikat sudah tercatat dan menggantikan yang lama.
certificates-record-done-lost = Duplikat sudah dicatat.
certificates-record-done-correct = Sudah dibetulkan.
certificates-record-done-revoke = Sudah dicabut.
certificates-record-done-restore = Pencabutan sudah dibatalkan.
certificates-record-done-part = Sudah dipisahkan. Orangnya diberi tahu, dan tidak ditanya lagi tentang ini.
certificates-record-done-checked = Dicatat: sudah dicocokkan hari ini.
certificates-record-done-changed = Tidak ada yang disimpan: sementara itu sudah diubah. Keadaannya sekarang begini.
certificates-record-done-elsewhere = Tidak ada yang disimpan: orang ini juga punya sertifikat di balai lain. Mintalah admin semua balai.
certificates-record-told = Pemegangnya diberi tahu.
certificates-record-told-revoke = Pemegangnya diberi tahu 10 menit lagi, kecuali pencabutannya dibatalkan sebelum itu.
certificates-record-told-restore = Pemegangnya diberi tahu, kalau sudah terlanjur mendengarnya.
certificates-field-centre = Balai
certificates-field-scheme = Skema
certificates-field-name = Nama
certificates-field-birthDate = Tanggal lahir
certificates-field-nik = NIK
certificates-field-number = Nomor
certificates-field-registrationNo = No. registrasi
certificates-field-issuedOn = Terbit
certificates-field-validUntil = Berlaku sampai
certificates-field-reason = Alasan
certificates-changed-fullName = nama dibetulkan
certificates-changed-birthDate = tanggal lahir dibetulkan
certificates-changed-nik = NIK dibetulkan
certificates-changed-schemeId = skema dibetulkan
certificates-changed-certificateNo = nomor dibetulkan
certificates-changed-registrationNo = no. registrasi dibetulkan
certificates-changed-issuedOn = tanggal terbit dibetulkan
certificates-changed-validUntil = hari terakhir dibetulkan
certificates-changed-checkedOn = dicocokkan dengan lembaga sertifikasi
certificates-changed-duplicate = duplikat kertasnya
certificates-changed-column = { $column } dibetulkan
certificates-changed-match = dipisahkan dari seseorang di bot ini
certificates-change-recorded = dicatat
certificates-change-restored = pencabutan dibatalkan
certificates-errand-new = <b>Sertifikat baru</b>
certificates-errand-renew = <b>Perpanjangan { $label }</b>
certificates-errand-replace = <b>Duplikat pengganti { $label }</b>
certificates-errand-lost = <b>Duplikat { $label }</b>, nomornya sama
certificates-errand-correct = <b>Pembetulan { $label }</b>
certificates-errand-revoke = <b>Pencabutan { $label }</b>
certificates-errand-restore = <b>Membatalkan pencabutan { $label }</b>
certificates-errand-part = <b>{ $label } bukan milik orang ini</b>
certificates-ask-centre = Untuk catatan balai mana?
certificates-ask-scheme = Skema yang mana? Pilih, atau ketik sebagian namanya.
certificates-ask-name = Siapa nama lengkap pemegangnya, seperti di sertifikat?
certificates-ask-birthDate = Kapan tanggal lahir pemegangnya? Misalnya <b>17-8-1999</b>.
certificates-ask-nik = Berapa NIK pemegangnya? 16 angka, seperti di KTP. Kalau tidak ada: Lewati.
certificates-ask-number = Berapa nomor sertifikatnya, seperti tercetak? Misalnya <b>25920 7212 2 0001234 2026</b>.
certificates-ask-registrationNo = Berapa nomor registrasinya (No. Reg.), seperti tercetak? Kalau tidak ada: Lewati.
certificates-ask-issuedOn = Tanggal berapa terbitnya? Misalnya <b>24-11-2026</b>.
certificates-ask-validUntil = Berlaku sampai tanggal berapa?
certificates-ask-reason-correct = Mengapa dibetulkan? Pemegangnya membaca ini, misalnya <i>salah ketik di nomornya</i>.
certificates-ask-reason-revoke = Mengapa dicabut? Pilih, atau ketik dengan kata-kata sendiri. Pemegangnya membaca ini.
certificates-ask-reason-restore = Mengapa pencabutannya dibatalkan? Misalnya <i>lembaga sertifikasi membenarkannya</i>.
certificates-ask-reason-lost = Apa yang terjadi dengan kertasnya? Misalnya <i>hilang karena banjir, surat polisi 3 Mei</i>.
certificates-ask-reason-part = Mengapa bukan miliknya? Misalnya <i>orang lain yang bernama sama</i>. Hanya petugas yang membaca ini.
certificates-problem-name = Itu belum nama; tulis seperti di sertifikat, misalnya <b>Siti Aminah</b>.
certificates-problem-birth-date = Itu belum tanggal lahir; tulis tanggal, bulan, dan tahun, misalnya <b>17-8-1999</b>.
certificates-problem-nik = Itu belum NIK; NIK terdiri dari 16 angka, misalnya <b>5203014708990001</b>.
certificates-problem-nik-rounded = NIK itu sudah dibulatkan oleh program berkas; salin 16 angkanya dari KTP.
certificates-problem-nik-birth-date = Di NIK itu tertulis tanggal lahir lain; lihat KTP dan betulkan salah satunya.
certificates-problem-nik-of-another = NIK itu sudah tercatat dengan tanggal lahir lain; lihat KTP.
certificates-problem-number = Itu belum nomor sertifikat; tulis seperti tercetak, misalnya <b>25920 7212 2 0001234 2026</b>.
certificates-problem-number-taken = Nomor itu sudah dipakai sertifikat lain di catatan; cocokkan lagi dengan kertasnya.
certificates-problem-registration-no = Itu belum nomor registrasi; tulis seperti tercetak, misalnya <b>LAS.9902.00003 2026</b>.
certificates-problem-day = Itu belum tanggal; tulis tanggal, bulan, dan tahun, misalnya <b>24-11-2026</b>.
certificates-problem-day-future = Tanggal itu belum tiba; tanggal terbit ada di kertasnya, misalnya <b>24-11-2026</b>.
certificates-problem-day-before-birth = Itu sebelum pemegangnya lahir; periksa tahunnya, misalnya <b>24-11-2026</b>.
certificates-problem-until-before-issued = Itu sebelum terbit; hari terakhir ada sesudahnya, misalnya <b>24-11-2029</b>.
certificates-problem-reason = Tulis dalam satu kalimat, paling banyak 300 huruf, misalnya <i>salah ketik di nomornya</i>.
certificates-problem-choose = Itu tidak ada di pilihan. Pilih salah satu di bawah.
certificates-reason-dataError = isinya keliru
certificates-reason-bodyWithdrew = lembaga sertifikasi menariknya
certificates-reason-misuse = disalahgunakan
certificates-reason-fraud = bukti untuk mendapatkannya tidak benar
certificates-reason-holderAsked = pemegangnya meminta

# Yang dibaca pemegangnya.
certificates-told-recorded =
    Sertifikat Anda <b>{ $scheme }</b> sekarang tercatat di balai.

    Nomor: { $number }
    Berlaku sampai: { $until }
certificates-told-renewed =
    Sertifikat Anda <b>{ $scheme }</b> sudah diperpanjang. Selamat!

    Nomor baru: { $number }
    Berlaku sampai: { $until }

    Ini menggantikan nomor { $before }. Siapa pun yang memeriksa nomor lama diberi tahu tentang yang baru.
certificates-told-replaced =
    Duplikat sertifikat Anda <b>{ $scheme }</b> sudah tercatat.

    Nomor baru: { $number }
    Berlaku sampai: { $until }

    Ini menggantikan nomor { $before }.
certificates-told-duplicate = Balai mencatat bahwa duplikat sertifikat Anda <b>{ $scheme }</b> sudah dibuat. Nomornya tetap: { $number }.
certificates-told-corrected =
    Ada yang dibetulkan di catatan sertifikat Anda <b>{ $scheme }</b>, { $number }.

    Sebabnya: { $why }

    Silakan lihat apakah sekarang sudah benar semua.
certificates-told-why-unsaid = daftar yang dikirim balai tidak menyebutnya
certificates-told-why-list = disamakan dengan daftar terbaru dari balai
certificates-told-revoked =
    Sertifikat Anda <b>{ $scheme }</b>, { $number }, tidak berlaku lagi: sertifikat itu dicabut.

    Sebabnya: { $why }

    Kalau menurut Anda ini keliru, silakan tanya balai. Apa yang sudah Anda pelajari tetap milik Anda.
certificates-told-restored = Kabar baik: sertifikat Anda <b>{ $scheme }</b>, { $number }, berlaku seperti semula. Pencabutannya dibatalkan. Mohon maaf atas kejadian ini.
certificates-told-parted = Ada yang keliru tercatat milik Anda, padahal milik orang lain: <b>{ $schemes }</b>. Itu sudah tidak ada di antara sertifikat Anda. Mohon maaf atas kejadian ini. Kalau Anda memang punya sertifikat seperti itu, silakan tanya balai.
