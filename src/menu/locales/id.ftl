menu-welcome =
    Halo! Saya Jembatan, asisten balai latihan kerja.

    • Pelatihan kerja gratis: lihat jadwalnya, daftar lewat chat ini
    • Lowongan kerja yang sudah diperiksa: lamar, atau minta kabar
    • Tanya: ketik satu kata, misalnya <b>las</b> atau <b>lowongan</b>
menu-trades = Kejuruan
menu-register = Daftar pelatihan
menu-status = Pendaftaran saya
menu-vacancies = Lowongan kerja
menu-certificate = Sertifikat
menu-centre = Alamat & jam buka
menu-help = Bantuan
menu-language = 🌐 English
menu-unknown-link = Tautan itu tidak kami kenal, mungkin sudah berubah. Ini menu kami.
menu-missed = <b>Ada kabar tentang lamaran Anda.</b> Waktu itu tidak bisa saya kirim ke chat ini.
menu-nothing-to-cancel = Tidak ada yang sedang berjalan. Ini menu kami.
menu-words-cancel = batal, batalkan, batalin, dibatalkan, tidak jadi, tdk jadi, ga jadi, gak jadi, nggak jadi, enggak jadi, salah tekan, salah pencet, salah klik, kepencet, tertekan, tidak sengaja
menu-words-around = saya, aku, maaf, tadi, cuma, hanya, tombol, tombolnya, kok, ya, deh, dong, aja, saja, pak, bu, kak, min
menu-help-text =
    <b>Yang bisa saya bantu</b>

    • /kejuruan: semua kejuruan, jadwal dan syaratnya
    • /daftar: mendaftar pelatihan, sekitar 5 menit
    • /status: pendaftaran Anda
    • /sertifikat: sertifikat Anda, atau periksa sertifikat orang lain
    • /lowongan: lowongan kerja, di sini dan di luar negeri
    • /lamaran: lamaran kerja Anda, sampai mana
    • /kabar: minta dikabari kalau ada lowongan yang cocok
    • /tanya: tanya petugas balai, jawabannya datang ke sini
    • /dataku: lihat, betulkan atau hapus data Anda
    • /perusahaan: untuk perusahaan yang mencari orang
    • /berhenti: hentikan pesan yang saya kirim lebih dulu
    • /bahasa: ganti bahasa

    Bisa juga ketik satu kata, misalnya <b>las</b>, <b>jepang</b> atau <b>syarat</b>.
    Mau berhenti di tengah jalan? Ketik /batal. Jawaban Anda tetap tersimpan.
menu-help-staff = <b>Untuk tugas Anda di sini</b>
menu-help-staff-line = • { $command }: { $does }
menu-help-everybody-button = Perintah untuk semua orang
menu-help-staff-button = Perintah untuk tugas saya
menu-language-question = Mau pakai bahasa apa?
menu-language-chosen = Baik, kita pakai bahasa Indonesia.
