# Di mana balai latihan kerja berada.
centres-button = Alamat balai
centres-choose = <b>Balai latihan kerja</b>

    Yang mana?
centres-card = <b>{ $name }</b>

    <b>Alamat</b>
    { $address }

    <b>Buka</b>
    { $hours }

    <b>Yang perlu dibawa</b>
    { $bring }
centres-phone = <b>Telepon</b> { $phone }
centres-map-button = Lihat di peta
centres-mentoring-button = Minta pendampingan usaha
centres-mentoring = <b>Pendampingan usaha di { $name }</b>

    { $how }
centres-none = Belum ada balai yang tercatat. Silakan kembali lagi nanti.
