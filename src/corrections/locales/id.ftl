# Pembetulan data yang menentukan seleksi atau sertifikat: diminta peserta, diputuskan petugas.
corrections-asked = { $field } sudah dipakai balai untuk { $number }, jadi petugas yang memutuskan, paling lambat { $due }. Anda diberi tahu hasilnya. Sampai saat itu data lama yang berlaku.
corrections-waits = • pembetulan { $field } untuk { $number }: menunggu keputusan, paling lambat { $due }
corrections-today = • Pembetulan data: <b>{ $count }</b>{ $overdue ->
        [0] {""}
       *[other] , lewat waktu { $overdue }
    }{ $hours ->
        [none] {""}
       *[other] , sisa waktu { $hours } jam
    }
corrections-desk-button = Pembetulan data ({ $count })
corrections-desk = Meja
corrections-list = Daftar pembetulan
corrections-title = <b>Pembetulan yang menunggu: { $count }</b>
corrections-none = Tidak ada.
corrections-line = { $number }: { $field }, sisa { $hours } jam, sampai { $due }
corrections-line-late = ⚠ { $number }: { $field }, lewat { $due }
corrections-staff-asked = Ada permintaan pembetulan data di { $centre }. Putuskan paling lambat { $due }: meja petugas, Pembetulan data.
corrections-staff-late = Lewat waktu: pembetulan data di { $centre } seharusnya diputuskan { $due }. Orangnya sudah diberi tahu. Putuskan sekarang: meja petugas, Pembetulan data.
corrections-open = Lihat permintaannya
corrections-told-late = Maaf, pembetulan { $field } untuk { $number } belum diputuskan, padahal batasnya { $due }. Petugas sudah diingatkan lagi, dan Anda tetap diberi tahu hasilnya.
corrections-waits-late = • pembetulan { $field } untuk { $number }: belum diputuskan, lewat dari { $due }. Petugas sudah diingatkan.
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
