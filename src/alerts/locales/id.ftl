# Kabar lowongan: apa yang diminta, dan pesan yang datang karenanya.
alerts-list =
    <b>Kabar lowongan</b>

    Begitu ada lowongan yang cocok dengan ini, saya kabari Anda:
alerts-none =
    <b>Kabar lowongan</b>

    Saya bisa memberi kabar kalau ada lowongan yang cocok untuk Anda. Gratis, dan bisa dihentikan kapan saja.
alerts-list-line = { $nth }. { $what }
alerts-list-button = { $nth }. { $what }
alerts-silenced = Sekarang semua kabar lowongan dihentikan.
alerts-add-button = + Kabar lowongan lain
alerts-first-button = Ya, kabari saya
alerts-to-list = Daftar kabar saya
alerts-too-many = Anda sudah punya sepuluh. Ubah atau hentikan salah satunya dulu.

# Satu permintaan
alerts-card = <b>Saya kabari Anda tentang:</b>
alerts-card-trade = Kejuruan: <b>{ $value }</b>
alerts-card-place = Tempat: <b>{ $value }</b>
alerts-card-wage = Upah: <b>{ $value }</b>
alerts-card-scheme = Sertifikat: <b>{ $value }</b>
alerts-card-when = Kapan: <b>{ $value }</b>
alerts-change-trade = Kejuruan
alerts-change-place = Tempat
alerts-change-wage = Upah
alerts-change-scheme = Sertifikat
alerts-change-when = Kapan dikabari
alerts-end-button = Hentikan ini
alerts-subscribed = Baik, tersimpan.
alerts-already = Ini sudah Anda minta.
alerts-changed = Sudah diubah.
alerts-same = Permintaan yang sama sudah ada, jadi tidak saya ubah.
alerts-begun = Tersimpan: { $what }.
alerts-begun-before = Sudah ada: { $what }. Untuk tempat lain, pilih di bawah.
alerts-ended = Dihentikan: <b>{ $what }</b>
alerts-undo-button = Batal, kabari lagi

# Setelah persetujuan ditarik
alerts-agree-question =
    <b>Belum saya kirim apa-apa:</b> Anda pernah menarik persetujuan.
    Kalau setuju, permintaan ini saya simpan hanya untuk mengirim kabar lowongan. Bisa ditarik kapan saja lewat /dataku.
alerts-agree-button = Setuju, kabari saya
alerts-agreed = Terima kasih. Mulai sekarang saya kabari.

# Kata-katanya
alerts-any-trade = Kejuruan apa saja
alerts-any-trade-button = Apa saja
alerts-any-wage = Berapa saja
alerts-from-wage = Mulai { $sum }
alerts-any-scheme = Apa saja
alerts-any-scheme-button = Apa saja
alerts-asks-for = Sertifikat { $scheme }
alerts-here = Seluruh Indonesia
alerts-abroad = Luar negeri
alerts-anywhere = Di mana saja
alerts-at-once = Langsung
alerts-at-once-button = Langsung, begitu ada
alerts-daily = Tiap hari jam { $time }
alerts-hour = { $hour }.00

# Pertanyaan
alerts-ask-trade = <b>Lowongan apa yang Anda cari?</b> Pilih, atau ketik misalnya: <i>las</i> atau <i>las, Lombok Timur, 3 juta</i>
alerts-ask-place = <b>Di mana?</b> Pilih, atau ketik misalnya: <i>Lombok Timur</i>
alerts-ask-regency = <b>Di kabupaten atau kota mana?</b> Pilih, atau ketik namanya.
alerts-regencies-button = Kabupaten lain ›
alerts-ask-country = <b>Di negara mana?</b> Pilih, atau ketik namanya. Yang ada di sini: negara yang boleh dituju secara resmi.
alerts-countries-button = Pilih negara ›
alerts-ask-wage =
    <b>Upah paling sedikit berapa sebulan?</b> Pilih, atau ketik misalnya: <i>3,5 juta</i>

    Lowongan luar negeri yang diupah dengan uang lain tetap saya kabarkan.
alerts-ask-scheme = <b>Hanya lowongan yang meminta sertifikat Anda?</b>
alerts-no-certificate = Belum ada sertifikat berlaku yang tercatat milik Anda di sini.
alerts-to-certificate = Sertifikat saya
alerts-ask-when =
    <b>Kapan saya kabari?</b> Pilih, atau ketik jamnya, misalnya: <i>17</i>

    Tiap hari: semua lowongan baru dalam satu pesan.
alerts-whole-province = Seluruh { $place }
alerts-which-place = Yang mana?
alerts-unknown-place = Tempat itu belum saya kenal.
alerts-wrong-wage = Ketik upah sebulan dalam rupiah, misalnya: <i>3 juta</i>
alerts-wrong-when = Ketik jamnya, dari 0 sampai 23, misalnya: <i>17</i>
alerts-wrong-quiet = Jam itu waktu istirahat; saya tidak mengirim pesan. Pilih jam siang, misalnya: <i>17</i>

# Kabar yang datang
alerts-new = <b>Lowongan baru yang Anda cari</b>
alerts-new-abroad = <b>Lowongan baru di luar negeri</b>
alerts-title-line =
    <b>{ $title }</b> · { $code }
    { $company }
alerts-free = Melamar itu gratis: jangan bayar siapa pun.
alerts-free-abroad = Jangan bayar siapa pun. Izin penempatannya ada di kartu lowongan.
alerts-why-line = <i>Saya kirim karena Anda minta kabar lowongan.</i>
alerts-open-button = Lihat lowongan
alerts-why-button = Mengapa?
alerts-less-button = Kurangi
alerts-stop-button = Hentikan
alerts-digest = <b>{ $count } lowongan baru yang Anda cari</b>
alerts-digest-line =
    { $nth }. <b>{ $title }</b>, { $place }
    { $terms }
alerts-digest-same = { $title } ({ $code })
alerts-digest-until = sampai { $day }
alerts-digest-button = { $nth }. { $title }
alerts-digest-more = …dan { $count } lagi.
alerts-digest-more-button = { $count } lagi ›

# Mengapa, kurangi, hentikan
alerts-why = <b>Mengapa saya kirim?</b> Lowongan itu cocok dengan permintaan Anda:
alerts-why-several = <b>Mengapa saya kirim?</b> Lowongan-lowongan itu cocok dengan permintaan Anda:
alerts-why-title = { $nth }. <b>{ $title }</b>
alerts-why-changed = • permintaannya sudah diubah atau dihentikan
alerts-why-asked = • { $what }, diminta { $day }
alerts-why-no-more = Permintaan kabar ini sudah Anda ubah atau hentikan.
alerts-less = <b>{ $what }</b>
    Mau dikurangi bagaimana?
alerts-less-which = Yang mana yang mau dikurangi?
alerts-less-daily = Sekali sehari saja, jam { $time }
alerts-less-home = Hanya { $place }
alerts-less-wage = Hanya mulai upah tertentu…
alerts-less-other = Ubah yang lain…
alerts-stop-which = Yang mana yang dihentikan?
alerts-stop-all = Hentikan semua kabar lowongan
alerts-stop-one = Hentikan: { $what }

# Tawaran di layar lain
alerts-like-this-button = Kabari lowongan seperti ini
alerts-offer-button = Kabari lowongan di bidang ini
alerts-hired-line = Masih mau kabar lowongan lain? Kalau tidak, hentikan di bawah.
alerts-hired-button = Hentikan kabar lowongan
alerts-start-button = Kabari saya lowongan baru

# Staf mengabari bahwa lowongan berakhir
alerts-tell-button = Kabari yang sudah dikabari
alerts-tell-question = { $count } orang sudah saya kabari tentang lowongan ini. Kirim pesan berikut kepada mereka?
alerts-tell-yes = Ya, kirim ke { $count } orang
alerts-tell-nobody = Tidak ada orang yang perlu dikabari: belum ada yang menerima kabar lowongan ini.
alerts-tell-done = Baik, sedang saya kirim. Yang melamar mendapat kabar sendiri.
alerts-tell-changed = Keadaan lowongan ini sudah berubah, jadi tidak saya kirim.
alerts-closed = Lowongan <b>{ $title }</b> di { $company } sudah ditutup. Tidak usah melamar lagi.
alerts-held = Lowongan <b>{ $title }</b> di { $company } sedang diperiksa balai. Jangan melamar dulu, dan jangan bayar siapa pun.
alerts-ended-why = <i>Saya kirim karena Anda pernah saya kabari tentang lowongan ini.</i>
alerts-others-button = Lihat lowongan lain

# Yang diketik orang tentang kabar lowongan, dipisah koma: melihat daftarnya, memintanya, menanyakan sebabnya, menghentikannya.
alerts-words-list = kabar saya, daftar kabar, daftar kabar saya, kabar lowongan, kabar lowongan saya, kabar lowongan untuk saya, kabar lowongan untuk anda, kabari saya, kabari aku, lihat kabar saya, ubah kabar saya, ubah kabar lowongan, apa itu kabar, apa itu kabar lowongan
alerts-words-ask = kabari, kabarin, kabarkan, dikabari, kabar lowongan, kabar loker, kabar kerja, beri kabar, kasih kabar, minta kabar, beri tahu kalau, beritahu kalau, beri tahu saya kalau, beritahu saya kalau, kasih tahu kalau, kasih tau kalau, kasih tahu saya kalau, kasih tau saya kalau, infokan kalau, ingatkan kalau, notifikasi
alerts-words-about = lowongan, lowongannya, loker, kerja, kerjaan, pekerjaan
alerts-words-small = saya, aku, kami, kalau, kalo, klo, bila, jika, ada, yang, yg, baru, tentang, untuk, utk, tolong, mohon, ya, dong, mau, ingin, minta, lowongan, lowongannya, loker, kerja, kerjaan, pekerjaan, bidang, daerah, dengan
alerts-words-why = kenapa saya dapat, kenapa saya dapat ini, mengapa saya dapat, kenapa aku dapat, kenapa dikirimi, kenapa saya dikirimi, mengapa saya dikirimi, kenapa dikirim ini, mengapa dikirim ini, kenapa saya dikabari, mengapa saya dikabari, kenapa saya menerima ini, mengapa saya menerima ini, kok saya dapat ini
alerts-words-stop = hentikan, berhenti, stop, jangan, matikan, tidak mau, gak mau, nggak mau
alerts-words-stopped = kabar, kabarnya, lowongan, loker, notifikasi, pesan ini, dikabari
