# Perusahaan mitra: untuk perekrutnya, dan untuk petugas yang mengajaknya.
companies-home-button = Perusahaan saya
companies-stopped = Perusahaan Anda sedang ditangguhkan, jadi lowongan dan pelamarnya ditutup dulu. Alasannya bisa ditanyakan ke balai yang mengajak perusahaan Anda.
companies-how = <b>Untuk perusahaan</b>

    Perusahaan mitra memasang lowongan di sini dan menemukan orang yang sertifikatnya bisa dicek. Tidak dipungut biaya.

    Untuk menjadi mitra, hubungi balai pelatihan. Siapkan nama perusahaan dan Nomor Induk Berusaha (NIB). Setelah itu balai mengirim tautan undangan untuk obrolan ini.
companies-home = <b>{ $name }</b>
    { $state }
companies-state-inReview = Menunggu diperiksa balai
companies-state-verified = Sudah diperiksa balai ✓
companies-state-suspended = Ditangguhkan
companies-home-inReview = Lowongan sudah bisa disiapkan. Lowongan bisa terbit begitu balai selesai memeriksa perusahaan Anda.
companies-home-suspended = Lowongan dan pelamar ditutup dulu. Silakan tanya balai yang mengajak perusahaan Anda.
