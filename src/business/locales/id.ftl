business-what-it-is =
    <b>Buka usaha sendiri</b>

    Balai bisa mendampingi Anda: menghitung modal, mengurus izin usaha, mencari pembeli. Gratis.
    Ini <b>nasihat, bukan uang</b>. Balai tidak memberi modal dan tidak menjanjikan bantuan dana. Siapa pun yang meminta biaya atas nama balai, jangan dibayar.
business-place = <b>{ $name }</b>
business-how = { $how }
business-address = 📍 { $address }
business-hours = 🕘 { $hours }
business-phone = ☎ { $phone }
business-to-trades = Lihat kejuruan
business-button = Cara minta pendampingan
