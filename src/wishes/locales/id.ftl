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
wishes-why = Saya menulis karena Anda minta dikabari pada { $wished }. Saya tidak akan menulis lagi tentang ini.
wishes-why-instead = Saya menulis karena jadwal yang Anda daftari sebelumnya dibatalkan. Saya tidak akan menulis lagi tentang ini.
wishes-look-button = Lihat dan daftar
wishes-unknown = Program itu sudah tidak ada.
