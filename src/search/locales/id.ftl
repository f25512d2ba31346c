# Apa yang ditemukan dari kata yang ditulis.
search-found = Ini yang cocok dengan “{ $words }”:
search-nothing = “{ $words }” tidak saya temukan; mungkin belum diajarkan di sini. Coba kata lain, misalnya <i>las</i> atau <i>jahit</i>. Ini yang diajarkan:
search-not-yours = Nomor itu tidak ada di antara pendaftaran Anda. Coba periksa lagi, atau lihat pendaftaran Anda.
search-applicants = Ketuk <b>Pelamar</b>: siapa yang melamar ke perusahaan Anda. Undangan wawancara dikirim dari kartu pelamarnya.
search-mine-button = Pendaftaran saya

# Sapaan dan obrolan kecil; ".words" adalah kalimat yang dijawab begitu.
search-talk-salam = Waalaikumsalam. Ada yang bisa saya bantu?
    .words = assalamualaikum, assalamu alaikum, asalamualaikum, assalamualaikum wr wb, assalamualaikum warahmatullahi wabarakatuh, aslamualaikum, ass, askum, samlekum, salam
search-talk-hello = Halo! Ada yang bisa saya bantu?
    .words = halo, hallo, hai, hay, hei, selamat pagi, selamat siang, selamat sore, selamat malam, pagi, siang, sore, malam, permisi, test, tes tes
search-talk-thanks = Sama-sama. Senang bisa membantu.
    .words = terima kasih, terimakasih, trima kasih, makasih, makasi, trims, tengkyu, matur nuwun, maturnuwun, matur suwun, suwun, nuwun, tampiasih, tampi asih, matur tampiasih, syukron
search-talk-fine = Baik. Saya di sini kalau Anda perlu.
    .words = ok, oke, okay, okeh, ya, yaa, iya, y, baik, baiklah, siap, sip, mantap, bagus, nggih, inggih, tidak, nggak
search-talk-who = Saya Jembatan, program komputer milik balai latihan kerja, bukan orang. Saya membantu memilih pelatihan gratis dan mendaftar. Petugas balai bisa Anda temui atau telepon.
    .words = siapa kamu, kamu siapa, siapa anda, anda siapa, ini siapa, siapa ini, siapa namamu, kamu robot, ini robot, bot apa ini, ini bot, jembatan itu apa, apa itu jembatan

# Kata yang berarti: pendaftaran saya sendiri.
search-words-mine = pendaftaran saya, pendaftaranku, status, nomor saya, nomer saya, no saya, nomor pendaftaran, nomor daftar, batal daftar, batalkan pendaftaran, membatalkan pendaftaran, cara batal, cara membatalkan, batal ikut, mundur, mengundurkan diri, sudah daftar, sudah mendaftar, habis daftar, setelah daftar, cek pendaftaran, lihat pendaftaran
# Kata yang berarti: lamaran kerja saya sendiri.
search-words-applied = lamaran saya, lamaranku, lamaran kerja saya, lamaran aku, lamaran sy, status lamaran, cek lamaran, lihat lamaran, kabar lamaran, hasil lamaran, nasib lamaran, jawaban lamaran, tarik lamaran, batalkan lamaran, batal melamar, lamaran sampai mana, lamaran sudah sampai mana, lamaran gimana, sudah melamar, habis melamar
# Kata yang berarti: bekerja di negeri lain. Nama negara, lalu kata yang menyebut berangkat.
search-words-countries = malaysia, jepang, korea, korea selatan, taiwan, hongkong, hong kong, singapura, singapur, brunei, arab saudi, arab, saudi, dubai, qatar, katar, kuwait, oman, bahrain, yordania, turki, maladewa, papua nugini, timur tengah, negara teluk, australia, jerman, polandia, rumania, italia, kanada, amerika, inggris raya, macau, makau, kamboja, myanmar, thailand, vietnam
search-words-leaving = tki, tkw, pmi, migran, luar negeri, luar negri, ke luar, keluar negeri, p3mi, pjtki, calo, agen
search-words-going = ke, di, kerja, bekerja, jadi, pergi, berangkat, merantau, tenaga, kerja, pekerja, buruh, lowongan
# Nama negara yang, ditulis sendirian, berarti bahasanya.
search-words-tongues = jepang, korea

# Ada yang minta uang, atau ada yang tidak beres.
search-words-wrong = penipuan, penipu, ditipu, menipu, kena tipu, tipu tipu, lapor tipu, minta uang, diminta uang, mintai uang, minta duit, diminta duit, minta bayar, diminta bayar, disuruh bayar, suruh bayar, disuruh transfer, suruh transfer, minta transfer, diminta transfer, pungli, pungutan liar, lowongan palsu, loker palsu, lowongan bodong, loker bodong, lapor lowongan, laporkan lowongan, lapor agen, lapor calo, lapor penyalur, paspor ditahan, ijazah ditahan
# Mencari kerja, apa saja.
search-words-work = kerja, kerja apa, kerja apa saja, ada kerja apa, ada kerjaan apa, ada pekerjaan apa, ada yang cari orang, cari kerja, mencari kerja, cari kerjaan, cari pekerjaan, mencari pekerjaan, mau kerja, saya mau kerja, ingin kerja, ingin bekerja, mau bekerja, saya mau bekerja, saya ingin kerja, saya ingin bekerja, pengen kerja, butuh kerja, butuh kerjaan, butuh pekerjaan, perlu kerja, saya butuh kerja, saya butuh pekerjaan, saya cari kerja, saya mencari kerja, ada kerja, ada kerjaan, ada pekerjaan, pekerjaan, kerjaan, info kerja, saya nganggur, nganggur, belum kerja, lagi cari kerja
# Apakah sebuah perusahaan resmi; lalu kata untuk perusahaan.
search-words-official = resmi, legal, ilegal, asli, palsu, terdaftar, berizin, izin, izinnya, penipu, bodong, terpercaya, aman, nyata, beneran, cek
search-words-company = pt, cv, ud, perusahaan, p3mi, pjtki, agen, agensi, lpk, yayasan, penyalur
# Seorang perekrut mencari pelamarnya.
search-words-applicants = pelamar, para pelamar, pelamarnya, daftar pelamar, siapa yang melamar, siapa saja yang melamar, panggil wawancara, undang wawancara, jadwalkan wawancara
# Sebuah perusahaan mencari orang.
search-words-recruiting = pasang lowongan, memasang lowongan, pasang loker, posting lowongan, posting loker, buka lowongan, cari karyawan, mencari karyawan, butuh karyawan, cari tenaga kerja, cari pekerja, butuh pekerja, cari pegawai, jadi mitra, menjadi mitra, mitra perusahaan, saya dari perusahaan, saya hrd, kami perusahaan
