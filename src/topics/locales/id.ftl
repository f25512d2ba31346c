# Apa yang saya tulis lebih dulu, dan cara menghentikannya.
topics-title =
    <b>Pesan yang saya kirim lebih dulu</b>

    Tentang yang bertanda ✓ saya boleh menulis lebih dulu. Mula-mula semuanya ✓; Anda boleh menghentikan satu atau semua, kapan saja.
topics-line-on = ✓ { $topic }
topics-line-off = ✗ { $topic } (dihentikan)
topics-withdrawn = Anda sudah menarik persetujuan, jadi sekarang tidak satu pun saya kirim, juga yang bertanda ✓.
topics-waiting = Anda sendiri minta dikabari tentang { $names }.
topics-more = Jawaban untuk Anda, misalnya soal pendaftaran, tetap datang. Mau menarik persetujuan atau menghapus semua data Anda? Buka <b>Data saya</b>.
topics-silent = Saya tidak akan menulis lebih dulu, kecuali Anda sendiri minta dikabari. Jawaban untuk Anda, misalnya soal pendaftaran, tetap datang.
topics-topic-announcements = pengumuman balai
topics-topic-training = pelatihan baru
topics-topic-certificates = sertifikat Anda
topics-topic-vacancies = lowongan kerja
topics-topic-surveys = pertanyaan singkat untuk Anda
topics-stop-announcements = Hentikan pengumuman
topics-stop-training = Hentikan pelatihan baru
topics-stop-certificates = Hentikan kabar sertifikat
topics-stop-vacancies = Hentikan lowongan
topics-stop-surveys = Hentikan pertanyaan
topics-again-announcements = Terima pengumuman lagi
topics-again-training = Terima pelatihan baru lagi
topics-again-certificates = Terima kabar sertifikat lagi
topics-again-vacancies = Terima lowongan lagi
topics-again-surveys = Terima pertanyaan lagi
topics-unwish = Tidak usah dikabari lagi
topics-none = Hentikan semua
topics-all = Terima semua lagi
topics-mydata = Data saya
topics-stopped = Baik. Tidak ada lagi: { $topic }.
topics-again = Baik. Anda akan menerima lagi: { $topic }.
topics-all-stopped = Baik. Semuanya dihentikan.
topics-all-again = Baik. Anda akan menerima pesan tentang semua hal.
topics-unwished = Baik. Saya tidak akan menulis tentang itu.
topics-why-announcements = Anda menerima ini karena memakai bot ini.
topics-why-training = Anda menerima ini karena ada kabar tentang pelatihan.
topics-why-certificates = Anda menerima ini karena memiliki sertifikat, atau sedang menuju ke sana.
topics-why-vacancies = Anda menerima ini karena ada kabar tentang lowongan kerja.
topics-why-surveys = Anda menerima ini karena balai ingin tahu kabar Anda.
topics-example = Ini hanya contoh. Di pesan yang terkirim, tombol ini menghentikan topiknya.
