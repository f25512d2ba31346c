imports-title = <b>Impor { $title }</b>, { $centre }
imports-how =
    Kirim berkas CSV atau XLSX ke sini <b>sebagai dokumen</b>, paling besar { $most } MB.
    Satu baris untuk satu sertifikat. Baris pertama berisi judul kolom, urutannya bebas. Yang harus ada: { $needed }.
    Tidak ada yang disimpan sebelum Anda melihat hasilnya dan setuju.
imports-which-centre = <b>Impor { $title }</b>
    Untuk balai mana?
imports-which-centre-file = Berkas diterima. Ini untuk balai mana?
imports-sample = Contoh berkas
imports-sample-name = contoh-sertifikat
imports-sample-caption = Contoh berkas. Kedua orang di dalamnya tidak ada: ganti dengan data Anda, lalu kirim ke sini sebagai dokumen.
imports-sheet = Data
imports-other-centre = Balai lain
imports-open-waiting = Impor no. { $number } menunggu keputusan
imports-again = Impor lagi
imports-desk = Meja petugas
imports-as-document = Kirim berkasnya sebagai dokumen (📎 → File), bukan sebagai foto.
imports-reading = <b>Impor no. { $number }</b>, { $centre }
    Berkas sedang diperiksa. Pesan ini berubah kalau sudah selesai.
imports-reading-rows = <b>Impor no. { $number }</b>, { $centre }
    Berkas sedang diperiksa: { $done } dari { $all } baris.
imports-preview = <b>Impor no. { $number }</b>, { $centre }: { $rows } baris dibaca
imports-count-new = • { $count } baru
imports-count-changed = • { $count } mengubah yang sudah ada
imports-count-same = • { $count } sudah tersimpan, tidak berubah
imports-count-bad = • { $count } bermasalah, tidak akan disimpan
imports-nothing-saved = <b>Belum ada yang disimpan.</b>
imports-sent-before = Berkas yang sama persis pernah disimpan pada { $at }.
imports-ignored = Kolom yang tidak dibaca: { $columns }
imports-problem = • Baris { $row }, { $column }: { $problem }
imports-problem-row = • Baris { $row }: { $problem }
imports-problems-more = … dan { $count } baris lagi.
imports-mend-coming = Semua baris yang bermasalah ada di berkas di bawah: betulkan di sana, lalu kirim lagi.
imports-good-first = Baris yang baik boleh disimpan dulu.
imports-mend-name = perbaikan-{ $number }
imports-mend-column = Yang salah
imports-mend-caption = { $count } baris dari impor no. { $number } yang perlu dibetulkan. Kolom terakhir menjelaskan apa yang salah. Betulkan, lalu kirim berkas ini lagi.
imports-save = Simpan { $count } baris
imports-drop = Buang
imports-saving = <b>Impor no. { $number }</b>, { $centre }
    Sedang disimpan. Pesan ini berubah kalau sudah selesai.
imports-saving-rows = <b>Impor no. { $number }</b>, { $centre }
    Sedang disimpan: { $done } dari { $all } baris.
imports-saved = <b>Impor no. { $number } tersimpan</b>, { $centre }
imports-saved-new = • { $count } sertifikat baru
imports-saved-changed = • { $count } diperbarui
imports-saved-same = • { $count } tidak berubah
imports-saved-bad = • { $count } baris bermasalah tidak disimpan
imports-saved-meanwhile = • { $count } baris tidak disimpan: datanya berubah di sini sejak diperiksa. Kirim berkasnya lagi untuk melihat sebabnya.
imports-unchanged = <b>Impor no. { $number }</b>, { $centre }
    Berkas ini tidak mengubah apa pun: { $count } barisnya sudah tersimpan persis seperti itu.
imports-all-bad = <b>Impor no. { $number }</b>, { $centre }: tidak ada baris yang bisa disimpan
imports-dropped = <b>Impor no. { $number }</b> dibuang. Tidak ada yang disimpan.
imports-expired = <b>Impor no. { $number }</b> sudah lebih dari sehari, jadi isinya dihapus. Tidak ada yang disimpan. Kirim berkasnya lagi.
imports-no-longer = Impor ini sudah diputuskan.
imports-refused = <b>Berkas ini belum bisa dibaca.</b> Tidak ada yang disimpan.
imports-reason-empty = Berkasnya kosong.
imports-reason-xls = Ini format Excel lama (.xls). Di Excel pilih Simpan Sebagai → Buku Kerja Excel (.xlsx), lalu kirim lagi.
imports-reason-ods = Ini berkas LibreOffice (.ods). Simpan sebagai Excel (.xlsx) atau CSV, lalu kirim lagi.
imports-reason-numbers = Ini berkas Numbers dari Apple. Ekspor sebagai Excel (.xlsx), lalu kirim lagi.
imports-reason-xlsb = Ini buku kerja biner (.xlsb). Simpan sebagai .xlsx, lalu kirim lagi.
imports-reason-encrypted = Berkasnya terkunci kata sandi. Simpan tanpa kata sandi, lalu kirim lagi.
imports-reason-document = Ini dokumen, bukan lembar kerja. Pindahkan tabelnya ke Excel, simpan sebagai .xlsx, lalu kirim lagi.
imports-reason-pdf = Ini PDF. Yang diperlukan lembar kerjanya: .xlsx atau CSV.
imports-reason-picture = Ini gambar. Yang diperlukan lembar kerjanya: .xlsx atau CSV.
imports-reason-web-page = Ini halaman web, walaupun namanya mungkin .xls. Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi.
imports-reason-archive = Ini kumpulan berkas (zip, rar, dan sejenisnya). Keluarkan dulu, lalu kirim lembar kerjanya saja.
imports-reason-unknown-type = Ini bukan lembar kerja. Kirim .xlsx atau CSV.
imports-reason-encoding = Hurufnya disimpan dengan cara yang tidak dikenal. Simpan sebagai “CSV UTF-8”, lalu kirim lagi.
imports-reason-broken = Berkasnya rusak atau terpotong. Buka di Excel, simpan lagi sebagai .xlsx, lalu kirim lagi.
imports-reason-bomb = Isinya terlalu besar setelah dibuka. Bagi menjadi beberapa berkas, masing-masing paling banyak 50.000 baris.
imports-reason-too-big = Berkasnya terlalu besar, paling besar { $most } MB. Simpan sebagai .xlsx (lebih kecil daripada CSV), atau bagi dua.
imports-reason-too-many-rows = Barisnya terlalu banyak, paling banyak { $rows }. Bagi menjadi beberapa berkas.
imports-reason-too-many-columns = Kolomnya terlalu banyak, paling banyak 200. Hapus yang tidak perlu, lalu kirim lagi.
imports-reason-row-too-long = Satu baris atau sel terlalu panjang. Sering sebabnya tanda kutip (") yang tidak ditutup.
imports-reason-no-headings = Baris judul kolom tidak ditemukan di 20 baris pertama lembar yang terlihat. Yang harus ada: { $needed }. Bandingkan dengan contoh berkas.
imports-reason-no-rows = Ada judul kolom, tetapi tidak ada baris di bawahnya.
imports-reason-too-slow = Berkasnya terlalu lama dibaca, jadi dihentikan. Simpan lagi sebagai CSV, atau bagi menjadi beberapa berkas.
imports-reason-duplicate-headings = Ada kolom yang judulnya berarti sama: { $detail }. Sisakan satu, lalu kirim lagi.
imports-reason-missing-headings = Kolom yang belum ada: { $detail }. Bandingkan dengan contoh berkas.
imports-reason-numbers-rounded = Semua NIK di berkas ini berakhir dengan 0: program lembar kerja sudah membulatkannya. Jadikan kolom NIK teks, isi lagi dari sumbernya, lalu kirim lagi.
imports-reason-gone = Berkasnya tidak bisa diambil lagi dari Telegram. Kirim sekali lagi.
imports-reason-trouble = Ada gangguan saat membaca. Kirim berkasnya sekali lagi.
imports-or = atau
imports-subject = no. { $number }
imports-subject-counts = no. { $number }: { $new } baru, { $changed } berubah, { $same } tetap, { $bad } bermasalah
