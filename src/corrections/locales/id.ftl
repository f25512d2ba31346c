# Pembetulan data yang menentukan seleksi atau sertifikat: diminta peserta, diputuskan petugas.
corrections-asked = { $field } sudah dipakai balai untuk { $number }, jadi petugas yang memutuskan, paling lambat { $due }. Anda diberi tahu hasilnya. Sampai saat itu data lama yang berlaku.
corrections-waits = • pembetulan { $field } untuk { $number }: menunggu keputusan, paling lambat { $due }
corrections-today = • Pembetulan data: <b>{ $count }</b>, lewat waktu { $overdue }
corrections-desk-button = Pembetulan data ({ $count })
corrections-desk = Meja
corrections-list = Daftar pembetulan
corrections-title = <b>Pembetulan yang menunggu: { $count }</b>
corrections-none = Tidak ada.
corrections-line = { $number }: { $field }, paling lambat { $due }
corrections-line-late = ⚠ { $number }: { $field }, lewat { $due }
corrections-card = <b>Pembetulan { $field }</b> untuk { $number }
corrections-values = Tercatat: { $before }
    Menurut peserta: <b>{ $after }</b>
corrections-due = Diminta { $asked }. Putuskan paling lambat { $due }; lihat dokumen aslinya dulu.
corrections-grant = Betulkan
corrections-refuse = Tolak
corrections-to-card = Lihat pendaftaran
corrections-granted = Sudah dibetulkan. Peserta diberi tahu.
corrections-refused = Ditolak. Peserta membaca alasannya.
corrections-over = Sudah diputuskan.
corrections-ask-reason = Mengapa tidak? Peserta membaca kalimat Anda.
corrections-reason-length = Tulis alasannya, paling panjang { $most } huruf.
corrections-left = Baik, tidak jadi. Belum ada yang diputuskan.
corrections-told-granted = { $field } Anda untuk { $number } sudah dibetulkan oleh balai.
corrections-told-refused = { $field } Anda untuk { $number } tidak diubah. Alasan balai: { $reason }
    Kalau tidak setuju, tanyakan kepada balai.
corrections-mydata = Data saya
