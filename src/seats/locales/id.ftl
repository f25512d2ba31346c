## What a person reads of their seat

seats-ask =
    <b>Anda ikut pelatihan?</b>
    { $programme } (pendaftaran { $number }) mulai <b>{ $day }</b> di { $centre }.

    Jawab dulu supaya kursi Anda tetap untuk Anda.
seats-ask-until = Jawab paling lambat <b>{ $until }</b>. Tanpa jawaban, kursinya ditawarkan kepada cadangan.
seats-come-button = Saya ikut
seats-cannot-button = Tidak bisa
seats-take-button = Ambil kursi
seats-no-button = Tidak
seats-own-answer = Anda ikut? Tekan salah satu tombol di bawah.
seats-own-answer-by = Anda ikut? Jawab paling lambat <b>{ $until }</b>, supaya kursinya tidak ditawarkan kepada orang lain.
seats-own-offer = Kursi ini disimpan untuk Anda sampai <b>{ $until }</b>. Setelah itu ditawarkan kepada yang berikutnya.
seats-own-offer-ended = Waktu tawaran ini sudah habis.
seats-own-place = Urutan Anda di daftar cadangan: <b>{ $place }</b>
seats-ask-leave =
    <b>Benar tidak bisa ikut?</b>
    Kursi Anda akan ditawarkan kepada orang lain, dan pendaftaran ini ditarik.
seats-leave-button = Ya, lepaskan
seats-come-after-all-button = Saya ikut
seats-ask-pass =
    <b>Tidak mengambil kursi ini?</b>
    Anda boleh tetap di daftar cadangan, di belakang yang lain. Kalau sudah tidak berminat, tarik pendaftarannya.
seats-pass-button = Tetap jadi cadangan
seats-no-more-button = Tidak berminat lagi
seats-said-taken = <b>Kursi ini milik Anda.</b> Terima kasih sudah menjawab.
seats-said-already = Kursi Anda sudah pasti.
seats-said-ended = Maaf, waktu tawaran kursi ini sudah habis. Anda tetap di daftar cadangan.
seats-said-none = Kursi ini tidak bisa dipastikan lagi. Beginilah pendaftaran Anda sekarang.
seats-said-left = Baik, terima kasih sudah memberi tahu.
seats-said-passed = Baik. Kursinya kami tawarkan kepada yang berikutnya; Anda tetap di daftar cadangan.

# Words that answer as the buttons do, between commas
seats-words-yes = saya ikut, ikut, ya saya ikut, ya ikut, saya akan ikut, jadi ikut, saya jadi ikut, saya mau, mau, ambil, saya ambil, ya saya ambil, siap ikut, insya allah ikut, saya datang, saya akan datang, saya bisa, bisa
seats-words-no = tidak ikut, saya tidak ikut, tidak jadi, tidak jadi ikut, batal, saya batal, batal ikut, tidak bisa ikut, saya tidak bisa ikut, saya tidak bisa, tidak mau, saya tidak mau, tidak ambil, gak bisa, ga bisa, nggak bisa, tdk bisa, gak ikut, maaf tidak bisa, maaf saya tidak bisa
