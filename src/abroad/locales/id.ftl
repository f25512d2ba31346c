abroad-red-flags =
    <b>Kerja di luar negeri, dengan aman</b>

    Penempatan resmi tidak memungut biaya penempatan dari pekerja. Balai kami melatih, tidak memberangkatkan.

    <b>Berhenti dulu</b> kalau ada satu saja dari ini:
    • Anda diminta membayar, atau dianggap berutang
    • visanya visa wisata, umrah atau ziarah
    • tidak ada izin perusahaan (P3MI) dan izin rekrut (SIP2MI)
    • umur Anda di bawah 18, atau surat dipalsukan
    • tidak ada kontrak kerja sebelum berangkat

    <b>Waspada</b> juga kalau Anda diberi uang dulu, disuruh cepat berangkat, diminta merahasiakan dari keluarga, atau paspor dan ijazah asli ditahan.
abroad-who-to-ask = <b>Nomor bantuan</b>

    Sebelum menjawab tawaran, tanyakan dulu ke kantor Disnaker kabupaten/kota atau BP3MI. Bertanya itu gratis.
abroad-hotline = ☎ { $name }: { $value }
abroad-hotline-note = ({ $note })
abroad-checked-on = terakhir dicek { $day }
abroad-all-checked-on = Nomor-nomor ini terakhir dicek { $day }; bila tidak tersambung, tanya petugas balai.
abroad-to-hotlines = ☎ Nomor bantuan
abroad-to-flags = Tanda bahaya
abroad-to-trades = Lihat kejuruan
abroad-to-centres = Alamat balai
abroad-button = Tanda bahaya & nomor bantuan
