# "Kabari saya bila dibuka."
wishes-wish-button = Kabari saya bila dibuka
wishes-take-back-button = Tidak usah dikabari lagi
wishes-wished = Baik, saya catat. Saya akan menulis satu kali, saat dibuka.
wishes-taken-back = Baik. Saya tidak akan menulis tentang ini.
wishes-open = Kabar baik: sudah dibuka. Anda bisa mendaftar sekarang.
wishes-opened = Kabar baik: <b>{ $name }</b> sekarang bisa didaftari.

    { $dates }
    { $centre }
    Sisa { $seats } kursi, daftar sampai { $closes }

    Saya menulis karena Anda minta dikabari pada { $wished }. Saya tidak akan menulis lagi tentang ini.
wishes-look-button = Lihat dan daftar
wishes-unknown = Program itu sudah tidak ada.
wishes-silence =
    Saya tidak mengirim iklan. Saya hanya menulis lebih dulu kalau Anda minta dikabari, misalnya lewat tombol <b>Kabari saya</b>.
wishes-silence-waiting =
    Anda minta dikabari tentang { $names }. Ketuk di bawah kalau tidak usah.
wishes-silence-none = Sekarang tidak ada yang Anda tunggu, jadi saya tidak akan menulis lebih dulu.
wishes-silence-more = Mau menarik persetujuan atau menghapus semua data Anda? Buka <b>Data saya</b>.
wishes-silence-button = Tidak usah dikabari lagi
wishes-silence-done = Baik. Saya tidak akan menulis lebih dulu.
wishes-mydata = Data saya
