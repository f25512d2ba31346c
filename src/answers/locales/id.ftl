# Pertanyaan yang sering diajukan. ".title" ada di tombol; ".words" adalah kata yang membuat jawaban ini ditemukan.
answers-free = <b>Mendaftar gratis.</b> Pelatihan di balai biasanya dibiayai negara; biayanya tertulis di setiap program. Kalau ada yang meminta uang untuk memasukkan Anda, jangan bayar, dan laporkan ke balai.

    Bahan praktik disediakan. Uang makan atau transpor tergantung anggaran, tanyakan ke balai.
    .title = Apakah gratis?
    .words = gratis, gratiskah, biaya, bayar, berapa biayanya, ongkos, pungutan, uang, uang saku, uang makan, transport, mahal
answers-requirements = <b>Syarat umum</b>

    • KTP
    • Ijazah terakhir: setiap program menyebut ijazah paling rendah
    • Umur sesuai program, biasanya 17 tahun ke atas
    • Tidak sedang sekolah, kuliah, atau ikut pelatihan lain

    Syarat lengkap ada di setiap program.
    .title = Apa syaratnya?
    .words = syarat, syaratnya, persyaratan, berkas, dokumen, ijazah, ktp, lulusan, sd, smp, sma, smk
answers-age = <b>Umur</b>

    Sebagian besar program menerima mulai umur 17 tahun. Batas atasnya biasanya 35 atau 40 tahun, lihat di setiap program.

    Di bawah 18 tahun, orang tua atau wali perlu setuju.
    .title = Berapa umurnya?
    .words = umur, usia, batas umur, batas usia, tahun, tua, muda, maksimal umur
answers-where = <b>Di mana dan kapan buka?</b>

    Pilih balai untuk melihat alamat, jam buka, telepon, dan yang perlu dibawa.
    .title = Alamat dan jam buka
    .words = alamat, lokasi, tempat, di mana, dimana, mana, kantor, jam buka, buka, jam, telepon, telpon, telp, nomor, nomer, no wa, nomor wa, nomer wa, nomor hp, wa, whatsapp, kontak, hubungi, peta, maps
answers-when = <b>Kapan mulai?</b>

    Setiap program dibuka beberapa kali; sekali buka disebut <b>gelombang</b>. Pilih kejuruan, lalu program: di sana ada tanggal, sisa kursi, dan batas pendaftaran. Kalau belum ada jadwal, saya bisa mengabari Anda.
    .title = Kapan mulai?
    .words = kapan, kapan mulai, jadwal, tanggal, gelombang, dibuka, pembukaan, angkatan, kuota, kursi
answers-certificate = <b>Sertifikat</b>

    Yang menyelesaikan pelatihan mendapat <b>sertifikat pelatihan</b>. Setelah itu ada uji kompetensi; yang dinyatakan kompeten mendapat <b>sertifikat kompetensi</b>, biasanya berlaku 3 tahun.

    Nama sertifikatnya tertulis di setiap program.
    .title = Sertifikat apa?
    .words = sertifikat, sertifikasi, ijazah pelatihan, bnsp, kompetensi, uji kompetensi, lsp, kkni
answers-work = <b>Setelah pelatihan</b>

    Lulusan bisa melamar ke perusahaan, membuka usaha, atau bekerja di luar negeri lewat jalur resmi. Setiap program menyebut pekerjaan yang bisa dituju. Pelatihan membantu, tetapi tidak menjamin pekerjaan.
    .title = Setelah lulus kerja di mana?
    .words = kerja, pekerjaan, loker, lowongan, setelah lulus, disalurkan, penempatan, gaji, kerja di mana
answers-abroad = <b>Mau kerja di luar negeri?</b>

    Lewat jalur resmi saja: umur paling sedikit 18 tahun, visa kerja, kontrak sebelum berangkat, dan perusahaan penempatan (P3MI) berizin. Jangan bayar calo, jangan berangkat dengan visa turis atau umrah.

    Pilih <b>bekerja di luar negeri</b> saat mendaftar; balai akan tahu keinginan Anda.
    .title = Kerja di luar negeri
    .words = luar negeri, keluar negeri, tki, pmi, migran, malaysia, arab, saudi, taiwan, hongkong, agen, pjtki, p3mi, calo
answers-lodging = <b>Asrama</b>

    Tidak semua balai punya asrama, dan tempatnya terbatas. Tanyakan ke balai lewat telepon atau saat seleksi.
    .title = Ada asrama?
    .words = asrama, menginap, penginapan, mess, kos, tempat tinggal, nginap
answers-register = <b>Cara mendaftar</b>

    1. Pilih kejuruan dan program
    2. Ketuk <b>Daftar</b>
    3. Jawab beberapa pertanyaan, sekitar 5 menit
    4. Anda mendapat nomor pendaftaran

    Setelah pendaftaran ditutup, petugas balai menghubungi Anda soal seleksi, lewat telepon atau chat. Hari seleksinya ada di /status.
    .title = Bagaimana cara mendaftar?
    .words = daftar, pendaftaran, mendaftar, cara daftar, bagaimana, gimana, caranya, registrasi, ikut pelatihan
answers-selection = <b>Seleksi</b>

    Balai memeriksa berkas, lalu biasanya ada tes tertulis dan wawancara. Setelah itu balai menyampaikan hasilnya: diterima, cadangan, atau belum diterima. Sampai di mana pendaftaran Anda, lihat /status.
    .title = Bagaimana seleksinya?
    .words = seleksi, tes, ujian, wawancara, diterima, lulus seleksi, cadangan, pengumuman
answers-business = <b>Mau buka usaha?</b>

    Setelah pelatihan, balai bisa mendampingi usaha Anda: nasihat dan rujukan, bukan modal. Pilih balai untuk melihat caranya.
    .title = Bantuan buka usaha
    .words = usaha, wirausaha, modal, buka usaha, pendampingan, bisnis sendiri, umkm, tkm
answers-disability = <b>Penyandang disabilitas</b>

    Silakan mendaftar. Hubungi balai lebih dulu agar mereka bisa menyiapkan tempat dan bantuan yang Anda perlukan.
    .title = Untuk penyandang disabilitas
    .words = disabilitas, difabel, cacat, tuli, kursi roda, tunanetra
answers-more = Pertanyaan lain
answers-all = <b>Pertanyaan yang sering diajukan</b>
